import { describe, expect, it } from 'vitest';
import { compareSides } from '../../../src/briefing/coverage/compare-sides.ts';
import { overusedWords, zScoreOf } from '../../../src/briefing/coverage/overused-words.ts';
import { makeArticle, makeCatalog, makeSource } from '../make-article.ts';

const left = ['l1', 'l2', 'l3', 'l4'];
const right = ['r1', 'r2', 'r3', 'r4'];
const catalog = makeCatalog(
  ...left.map((id) => makeSource(id, 'left')),
  ...right.map((id) => makeSource(id, 'lean-right')),
  makeSource('mid', 'center'),
);
const articles = [
  ...left.map((id) =>
    makeArticle(id, 'Families protest the harbour deal', 'The harbour deal leaves families without homes.'),
  ),
  ...right.map((id) =>
    makeArticle(id, 'Investors hail the harbour deal', 'The harbour deal brings investors and taxes.'),
  ),
  makeArticle('mid', 'Council signs the harbour deal', 'The council signed the harbour deal.'),
];

describe('compareSides', () => {
  it('shows each side’s headlines and the words it over-uses, not those all share', () => {
    const { sides, wordsShown } = compareSides({ articles }, catalog);
    expect(wordsShown).toBe(true);
    expect(sides.left.words).toContain('families');
    expect(sides.right.words).toContain('investors');
    expect([...sides.left.words, ...sides.right.words]).not.toContain('harbour');
    expect(sides.left.articleIds).toHaveLength(4);
  });

  it('hides the words of a side under three sources', () => {
    expect(compareSides({ articles }, catalog).sides.center).toEqual({ articleIds: ['mid-0'], words: [] });
  });

  it('shows no words when only one side has three sources', () => {
    const { sides, wordsShown } = compareSides({ articles: articles.slice(0, 5) }, catalog);
    expect(wordsShown).toBe(false);
    expect(sides.left.words).toEqual([]);
    expect(sides.right.articleIds).toEqual(['r1-0']);
  });

  it('lists one headline per source, a telling one before a teaser', () => {
    const more = [makeArticle('mid', 'What the harbour deal means for you?', '', { minutes: 9 }), ...articles];
    expect(compareSides({ articles: more }, catalog).sides.center.articleIds).toEqual(['mid-0']);
  });
});

/**
 * Four sources a side, each word once a source. Left: tariff 4, strike 4, wages 2, pension 2, together 12. Right: tariff 4,
 * growth 4, jobs 2, wages 1, strike 1, together 12. The prior has a quarter of the 24 words' weight, a0 = 6, and gives each word its
 * share of them: aw = 6 y / 24 for a word that stands y times on both sides. By Monroe, Colaresi and Quinn (2008), with
 * y the count on one side and n = 12 its words,
 *
 *   delta = ln((y + aw) / (n + a0 - y - aw)) on the left - the same on the right     (eq. 16)
 *   variance = 1 / (y left + aw) + 1 / (y right + aw)                                (eq. 20)
 *   z = delta / sqrt(variance)                                                       (eq. 22)
 *
 *   strike   aw = 1.25   ln(5.25 / 12.75) - ln(2.25 / 15.75) = -0.8873 + 1.9459 = 1.0586
 *                        1 / 5.25 + 1 / 2.25 = 0.1905 + 0.4444 = 0.6349              z =  1.3285
 *   wages    aw = 0.75   ln(2.75 / 15.25) - ln(1.75 / 16.25) = -1.7130 + 2.2285 = 0.5155
 *                        1 / 2.75 + 1 / 1.75 = 0.3636 + 0.5714 = 0.9351              z =  0.5331
 *   pension  aw = 0.5    ln(2.5 / 15.5) - ln(0.5 / 17.5) = -1.8245 + 3.5553 = 1.7308
 *                        1 / 2.5 + 1 / 0.5 = 2.4                                     z =  1.1172
 *   growth   aw = 1      ln(1 / 17) - ln(5 / 13) = -2.8332 + 0.9555 = -1.8777
 *                        1 / 1 + 1 / 5 = 1.2                                         z = -1.7141
 *   tariff   aw = 2      the same on both sides                                      z =  0
 *   jobs     aw = 0.5    as pension, the other way round                             z = -1.1172
 */
const worked: readonly (readonly [word: string, left: number, right: number, z: number])[] = [
  ['strike', 4, 1, 1.3285],
  ['wages', 2, 1, 0.5331],
  ['pension', 2, 0, 1.1172],
  ['growth', 0, 4, -1.7141],
  ['tariff', 4, 4, 0],
  ['jobs', 0, 2, -1.1172],
];
const leftTexts = ['tariff strike wages pension', 'tariff strike wages', 'tariff strike pension', 'tariff strike'];
const rightTexts = ['tariff growth jobs', 'tariff growth wages', 'tariff growth jobs strike', 'tariff growth'];

describe('zScoreOf', () => {
  it.each(worked)(
    'gives %s, %i times left and %i times right, the value worked out by hand',
    (_word, one, other, z) => {
      const prior = { count: (6 * (one + other)) / 24, total: 6 };
      expect(zScoreOf({ count: one, total: 12 }, { count: other, total: 12 }, prior)).toBeCloseTo(z, 3);
    },
  );
});

describe('overusedWords', () => {
  it('shows the words from 1.2 deviations on: of those worked out by hand strike on the left and growth on the right', () => {
    expect(overusedWords(leftTexts, rightTexts, 'en', 8)).toEqual(['strike']);
    expect(overusedWords(rightTexts, leftTexts, 'en', 8)).toEqual(['growth']);
  });

  it('is what the sides of a story are compared by', () => {
    const told = [leftTexts, rightTexts].flatMap((texts, side) =>
      texts.map((text, index) => makeArticle((side === 0 ? left : right)[index] ?? '', text)),
    );
    const { sides } = compareSides({ articles: told }, catalog);
    expect([sides.left.words, sides.right.words]).toEqual([['strike'], ['growth']]);
  });

  it('puts the most over-used first: used as often, the one that the other side never uses', () => {
    const texts = Array.from({ length: 5 }, () => 'tariff wages');
    const others = ['growth tariff', 'growth', 'growth', 'growth', 'growth'];
    expect(overusedWords(texts, others, 'en', 8)).toEqual(['wages', 'tariff']);
    expect(overusedWords(texts, others, 'en', 1)).toEqual(['wages']);
  });

  it('counts a text once per word, so that one author’s habit is no side’s', () => {
    expect(overusedWords(['regime regime regime', 'talks', 'talks'], ['talks', 'talks'], 'en', 5)).toEqual([]);
  });
});
