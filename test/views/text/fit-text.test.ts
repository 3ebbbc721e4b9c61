import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../../src/views/text/count-characters.ts';
import { cutLine, fitText } from '../../../src/views/text/fit-text.ts';
import { linkTo } from '../../../src/views/text/link-to.ts';
import { anyText } from '../arbitrary-text.ts';

describe('fitText', () => {
  it('counts an emoji of one code point as one, as Discord does', () => {
    expect(countCharacters('😀'.repeat(2048))).toBe(2048);
    expect(fitText('😀'.repeat(256), 256)).toBe('😀'.repeat(256));
  });

  it('counts whole code points, halves of pairs too', () => {
    const units = fc.constantFrom('a', '\ud83d', '\ude00', '\ud800', '\udfff', 'é', '中');
    fc.assert(
      fc.property(fc.array(units), (parts) => {
        expect(countCharacters(parts.join(''))).toBe(Array.from(parts.join('')).length);
      }),
    );
  });

  it('drops whole lines at the end and marks it', () => {
    expect(fitText('one two three\nfour five six\nseven', 30)).toBe('one two three\nfour five six\n…');
  });

  it('cuts a line between words when dropping it would waste most of the room', () => {
    expect(fitText('Intro\nThe minister said that talks would go on', 30)).toBe('Intro\nThe minister said that…');
  });

  it('keeps a code block whole or leaves it out', () => {
    const rows = '```\nL ███\nC ██\n```';
    expect(fitText(`Line\n${rows}\nmore text here`, 30)).toBe(`Line\n${rows}\n…`);
    expect(fitText(`A line of text\n${rows}`, 20)).toBe('A line of text\n…');
  });

  it('stays within any limit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 300 }), (text, limit) => {
        expect(countCharacters(fitText(text, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('cutLine', () => {
  it('never cuts through a masked link', () => {
    const line = `Before ${linkTo('a label of several words', 'https://a.example/path')} after it`;
    for (let limit = 2; limit < line.length; limit += 1) {
      expect(cutLine(line, limit)).toMatch(/^(?:[^[\]]*|Before \[[^\]]+\]\([^)]+\)[^[\]]*)…$/);
    }
  });

  it('never leaves a backslash that would escape the ellipsis', () => {
    for (let limit = 1; limit < 12; limit += 1)
      expect(cutLine('a\\*b\\*c\\*\\\\d', limit)).not.toMatch(/(?<!\\)\\(?:\\\\)*…/);
  });

  it('keeps an emoji family together', () => {
    expect(cutLine('ab👩‍👩‍👧‍👦cd', 6)).toBe('ab…');
  });

  it('cuts a script without spaces anywhere', () => {
    expect(cutLine('新闻标题很长很长', 5)).toBe('新闻标题…');
  });
});
