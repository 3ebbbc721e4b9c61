import { describe, expect, it } from 'vitest';
import { compareSides } from '../../../src/briefing/coverage/compare-sides.ts';
import { overusedWords } from '../../../src/briefing/coverage/overused-words.ts';
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

describe('overusedWords', () => {
  it('counts a text once per word, so that one author’s habit is no side’s', () => {
    expect(overusedWords(['regime regime regime', 'talks', 'talks'], ['talks', 'talks'], 'en', 5)).toEqual([]);
  });
});
