import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/views/text/clean-text.ts';
import { countOf } from '../../src/views/text/count-of.ts';
import { countryName, languageName } from '../../src/views/text/display-name.ts';
import { httpUrl } from '../../src/views/text/http-url.ts';
import { quoteLines } from '../../src/views/story/quote-lines.ts';
import { numberArticles } from '../../src/views/story/article-numbers.ts';
import { timeAgo } from '../../src/views/text/time-ago.ts';
import { timestamp } from '../../src/views/text/timestamp.ts';
import { exampleCatalog } from './example-catalog.ts';
import { exampleStory } from './example-story.ts';

describe('the words and numbers of views', () => {
  it('draw instants as tags that Discord puts in the reader’s zone', () => {
    expect(timestamp(new Date('2026-11-23T18:00:00.900Z'), 'R')).toBe('<t:1795456800:R>');
    expect(timestamp(new Date(Number.NaN), 't')).toBe('unknown time');
  });

  it.each([
    [20, 'just now'],
    [59 * 60, '59 min ago'],
    [3 * 3600, '3 h ago'],
    [47 * 3600, '47 h ago'],
    [72 * 3600, '3 d ago'],
    [-600, 'just now'],
  ])('say that %i seconds are %j', (seconds, words) => {
    const now = new Date('2026-11-23T18:00:00Z');
    expect(timeAgo(new Date(now.getTime() - seconds * 1000), now)).toBe(words);
  });

  it('count in the singular and the plural', () => {
    expect([countOf(1, 'article'), countOf(0, 'article'), countOf(1204, 'story', 'stories')]).toEqual([
      '1 article',
      '0 articles',
      '1,204 stories',
    ]);
  });

  it('name languages and countries, and pass over what is none', () => {
    expect([languageName('ar'), languageName('und'), languageName('no language')]).toEqual([
      'Arabic',
      undefined,
      undefined,
    ]);
    expect([countryName('SY'), countryName('nowhere')]).toEqual(['Syria', 'nowhere']);
  });

  it('set a source’s quotation marks once', () => {
    const lines = (text: string) =>
      quoteLines([{ text, articleId: 'a1', language: 'en' }], numberArticles(exampleStory), exampleCatalog, 'en')[0];
    expect(lines('„Wir prüfen das.“')).toBe('> “Wir prüfen das.”');
    expect(lines('“Yes” and “no”')).toBe('> “Yes” and “no”');
  });

  it('refuse URLs over the limit and keep one on the limit', () => {
    const url = `https://a.example/${'x'.repeat(82)}`;
    expect(httpUrl(url, 100)).toBe(url);
    expect(httpUrl(`${url}x`, 100)).toBeUndefined();
    expect(cleanText(' a\u00a0\tb ')).toBe('a b');
  });
});
