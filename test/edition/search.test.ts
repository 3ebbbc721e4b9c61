import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition, type Edition } from '../../src/edition/edition.ts';
import { makeDraft, type DraftFacts } from './make-draft.ts';

const stories: Record<string, DraftFacts> = {
  talks: {
    slug: 'syria-russia',
    titles: [
      'Leaders open talks in Moscow on two bases',
      'Damascus presses for an extradition',
      ['fr', 'À Moscou, la Syrie demande une extradition'],
      ['ru', 'Переговоры о военных базах в Москве'],
      ['ar', 'محادثات في موسكو حول القواعد'],
      ['zh', '叙利亚总统访问莫斯科'],
    ],
    independent: 30,
  },
  quake: { slug: 'chile-earthquake', titles: ['Strong earthquake shakes northern Chile'], independent: 12 },
  bank: { slug: 'lodz-bank', titles: ['Bank w Łodzi zamknięty', 'Zürich øre straße'], independent: 2 },
  minor: { slug: 'moscow-marathon', titles: ['Moscow marathon draws a record crowd'], independent: 2 },
};

describe('searching the edition', () => {
  let edition: Edition;
  beforeEach(() => {
    edition = createEdition();
    edition.publish({ changed: Object.entries(stories).map(([id, facts]) => makeDraft(id, facts)), removed: [] });
  });
  const search = (words: string) => edition.search(words, 10).map(({ id }) => id);
  const complete = (text: string) => edition.complete(text, 25).map(({ id }) => id);

  it.each([
    ['slug words', 'russia syria', 'talks'],
    ['words of the headline', 'two bases', 'talks'],
    ['words of another headline', 'damascus', 'talks'],
    ['capitals and punctuation', '  TALKS, in... Moscow!?', 'talks'],
    ['the beginnings of words', 'earthq chil', 'quake'],
    ['a misspelt word', 'earthqake', 'quake'],
    ['two letters that changed places', 'earthqukae', 'quake'],
    ['French with and without its accents', 'a moscou la syrie', 'talks'],
    ['Russian', 'военных базах', 'talks'],
    ['Arabic', 'محادثات', 'talks'],
    ['a part of a Chinese headline', '莫斯科', 'talks'],
    ['letters that are no letter with a mark', 'lodzi', 'bank'],
    ['the same letters as they are written', 'Łodzi', 'bank'],
  ])('finds a story by %s', (_name, words, expected) => {
    expect(search(words)[0]).toBe(expected);
  });

  it('puts the more covered story first when both have the words', () => {
    expect(search('moscow')).toEqual(['talks', 'minor']);
  });

  it('asks for all words where some story has them, and for any of them otherwise', () => {
    expect(search('moscow marathon')).toEqual(['minor']);
    expect(search('chile marathon')).toEqual(expect.arrayContaining(['quake', 'minor']));
  });

  it.each(['', '   ', '!?', 'qqqqqqqq', '💥'])('finds nothing for %j', (words) => {
    expect(search(words)).toEqual([]);
  });

  it('keeps to the limit', () => {
    expect(edition.search('moscow', 1)).toHaveLength(1);
    expect(edition.complete('', 2)).toHaveLength(2);
  });

  it('offers the most covered stories before anything is typed', () => {
    expect(complete('').slice(0, 2)).toEqual(['talks', 'quake']);
  });

  it('lets a large story of last week fall behind a smaller one of today', () => {
    const updatedAt = new Date('2026-11-30T12:00:00Z');
    edition.publish({
      changed: [makeDraft('fresh', { titles: ['Moscow votes'], independent: 3, updatedAt })],
      removed: [],
    });
    expect(complete('')[0]).toBe('fresh');
    expect(search('moscow')[0]).toBe('fresh');
  });

  it.each([
    ['sy', 'talks'],
    ['syria-r', 'talks'],
    ['Syria ru', 'talks'],
    ['chil', 'quake'],
    ['shakes nor', 'quake'],
    ['marat', 'minor'],
    ['moscow mar', 'minor'],
    ['a record c', 'minor'],
  ])('completes %j', (text, expected) => {
    expect(complete(text)[0]).toBe(expected);
  });

  it('takes very long and very odd input in its stride', () => {
    for (const text of ['a '.repeat(2_000), 'x'.repeat(4_000), '((((', '\u0000', '\ud800', '﷽'.repeat(50)]) {
      expect(() => [search(text), complete(text)]).not.toThrow();
    }
  });
});
