import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/domain/text/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['  Syria–Russia:  talks! ', 'syria russia talks'],
    ['São Paulo', 'sao paulo'],
    ['ÉCOLE', 'ecole'],
    ['e\u0301cole', 'ecole'],
    ['ﬁnance', 'finance'],
    ['Київ', 'киів'],
    ['G20’s 1st', 'g20 s 1st'],
    ['日本、東京', '日本 東京'],
    ['…', ''],
    ['', ''],
  ])('folds “%s” to “%s”', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing when done twice, and leaves single spaces between words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(folded).not.toMatch(/^ | {2}| $/);
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });
});
