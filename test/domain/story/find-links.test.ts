import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../src/domain/story/find-links.ts';

describe('findLinks', () => {
  it.each([
    ['bare', 'see https://a.example/b?c=d#e now', ['https://a.example/b?c=d#e']],
    [
      'at the end of a sentence',
      'Read https://a.example/b. Or http://c.example/d?!',
      ['https://a.example/b', 'http://c.example/d'],
    ],
    ['without a preview', '<https://a.example/b>', ['https://a.example/b']],
    [
      'behind a name',
      '[here](https://a.example/b), [there](<https://a.example/c>)',
      ['https://a.example/b', 'https://a.example/c'],
    ],
    ['in brackets', '(see https://a.example/b)', ['https://a.example/b']],
    ['with brackets of its own', '(https://a.example/Moon_(film))', ['https://a.example/Moon_(film)']],
    [
      'in marks',
      '**https://a.example/b** ||https://a.example/c|| `https://a.example/d`',
      ['https://a.example/b', 'https://a.example/c', 'https://a.example/d'],
    ],
    [
      'in other scripts',
      '見て：https://a.example/新聞。「https://a.example/b」',
      ['https://a.example/新聞', 'https://a.example/b'],
    ],
    ['twice', 'https://a.example https://a.example', ['https://a.example']],
    ['on two lines', 'https://a.example/1\nhttps://a.example/2', ['https://a.example/1', 'https://a.example/2']],
    ['in capitals', 'HTTPS://A.example/B', ['HTTPS://A.example/B']],
  ])('finds a link %s', (_, text, links) => {
    expect(findLinks(text)).toEqual(links);
  });

  it.each([
    '',
    'no link',
    'https://',
    'https:// a.example',
    'javascript:alert(1)',
    'ftp://a.example/b',
    'https://[',
    'https://...',
  ])('finds none in %j', (text) => {
    expect(findLinks(text)).toEqual([]);
  });

  it('reads a text of nothing but brackets in one pass', () => {
    expect(findLinks(`https://a.example/${')'.repeat(100_000)}`)).toEqual(['https://a.example/']);
  });
});
