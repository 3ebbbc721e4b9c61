import { describe, expect, it } from 'vitest';
import { findDisputedNumbers } from '../../../src/briefing/figures/find-disputed-numbers.ts';
import { findFigures } from '../../../src/briefing/figures/find-figures.ts';
import { makeArticle } from '../make-article.ts';

describe('findFigures', () => {
  it.each([
    ['At least 12 people were killed', 'killed', 'At least 12', 12],
    ['The blast killed nineteen', 'killed', 'nineteen', 19],
    ['Death toll from the flood rises to 1,204', 'killed', '1,204', 1204],
    ['More than 30 soldiers injured', 'injured', 'More than 30', 30],
    ['Four people are still missing', 'missing', 'Four', 4],
    ['About 1.2 million people displaced', 'displaced', 'About 1.2 million', 1_200_000],
    ['A 7.1-magnitude quake', 'magnitude', '7.1', 7.1],
    ['put the cost of rebuilding at 15 billion dollars', 'cost of rebuilding', '15 billion dollars', 15e9],
  ])('%s', (text, label, figure, value) => {
    expect(findFigures(text, 'en')).toContainEqual({ label, value, text: figure });
  });

  it('leaves years, shares and other counts alone', () => {
    expect(findFigures('Killed 2019 bill returns; 40% injured pride; 12 killer whales; 3 trains', 'en')).toEqual([]);
  });
});

describe('findDisputedNumbers', () => {
  const twelve = makeArticle('a', '12 people killed in Tarnby blast');
  const nineteen = makeArticle('b', 'Blast kills 19 in Tarnby', '', { minutes: 68 });

  it('shows the figures raw, oldest first, with article and time', () => {
    expect(findDisputedNumbers([nineteen, twelve])).toEqual([
      {
        label: 'killed',
        figures: [
          { text: '12', articleId: twelve.id, at: twelve.publishedAt },
          { text: '19', articleId: nineteen.id, at: nineteen.publishedAt },
        ],
      },
    ]);
  });

  it('sees no dispute in a source that corrects itself, in agreement, or in a copy', () => {
    expect(findDisputedNumbers([twelve, makeArticle('a', '19 people killed in Tarnby', '', { minutes: 5 })])).toEqual(
      [],
    );
    expect(findDisputedNumbers([twelve, makeArticle('b', 'Twelve people killed in Tarnby')])).toEqual([]);
    expect(findDisputedNumbers([twelve, { ...nineteen, copyOf: twelve.id }])).toEqual([]);
  });

  it('sees none where figures differ tenfold or a text gives two, for they count different things', () => {
    expect(findDisputedNumbers([twelve, makeArticle('b', '1,300 people killed this year')])).toEqual([]);
    expect(
      findDisputedNumbers([twelve, makeArticle('b', '8 people killed in Tarnby, 19 people killed since May')]),
    ).toEqual([]);
  });

  it('takes a toll that rose over days for news, not for a dispute', () => {
    expect(findDisputedNumbers([twelve, { ...nineteen, publishedAt: new Date('2026-03-05T12:00:00Z') }])).toEqual([]);
  });

  const later = ['c', 'd', 'e'].map((source, index) =>
    makeArticle(source, 'Blast in Tarnby: 19 killed', '', { minutes: 90 + index }),
  );

  it('leaves a toll of the first hour out that all later reports have left behind', () => {
    expect(findDisputedNumbers([twelve, nineteen, ...later])).toEqual([]);
    const [dispute] = findDisputedNumbers([
      twelve,
      ...later,
      makeArticle('f', '22 people killed in Tarnby, villagers say', '', { minutes: 80 }),
    ]);
    expect(dispute?.figures.map(({ text }) => text)).toEqual(['22', '19']);
  });

  it('keeps an early toll that a later report still gives, and one that few have reported since', () => {
    const held = makeArticle('f', 'Tarnby blast: 12 killed, the ministry insists', '', { minutes: 100 });
    expect(findDisputedNumbers([twelve, ...later, held])[0]?.figures.map(({ text }) => text)).toEqual(['12', '19']);
    expect(findDisputedNumbers([twelve, ...later.slice(1)])).toHaveLength(1);
  });

  it('keeps a lower toll that comes after higher ones, and a cost whoever names another later', () => {
    const lower = makeArticle('f', 'Blast kills 12 in Tarnby', '', { minutes: 95 });
    expect(findDisputedNumbers([...later, lower])).toHaveLength(1);
    const costs = ['20', '15', '15', '15'].map((cost, index) =>
      makeArticle(`g${index}`, 'Tarnby', `Cost of rebuilding is put at ${cost} billion dollars.`, { minutes: index }),
    );
    expect(findDisputedNumbers(costs)).toHaveLength(1);
  });

  it('takes back the figure of a source whose newest report gives two', () => {
    const both = makeArticle('a', '15 people killed in Tarnby, 20 people killed in Ostby', '', { minutes: 70 });
    expect(findDisputedNumbers([twelve, nineteen, both])).toEqual([]);
  });
});
