import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinDistance } from '../../src/edition/is-within-distance.ts';
import { createWordIndex, type WordIndex } from '../../src/edition/word-index.ts';

const all = { all: true, fuzzy: false, boost: () => 1 };
const any = { all: false, fuzzy: true, boost: () => 1 };

function indexOf(texts: Record<string, string>): WordIndex {
  const index = createWordIndex();
  for (const [id, text] of Object.entries(texts)) index.add(id, text);
  return index;
}

describe('createWordIndex', () => {
  it('finds a text by the beginnings of all words', () => {
    const index = indexOf({ talks: 'syria russia talks', quake: 'quake in syria', fire: 'fire' });
    expect(index.search(['syr', 'ru'], 9, all)).toEqual(['talks']);
    expect(index.search(['syria'], 9, all)).toEqual(['talks', 'quake']);
    expect(index.search(['syria', 'fire'], 9, all)).toEqual([]);
  });

  it('places a whole word before a beginning, and a rare word before a common one', () => {
    const index = indexOf({ planet: 'marsh', mars: 'mars', rover: 'rover', first: 'moon', second: 'moon' });
    expect(index.search(['mars'], 9, all)).toEqual(['mars', 'planet']);
    expect(index.search(['moon', 'rover'], 9, any)[0]).toBe('rover');
  });

  it('finds a word that is spelt with a mistake, only when told to', () => {
    const index = indexOf({ quake: 'earthquake', fire: 'wildfire' });
    expect(index.search(['earthqake'], 9, all)).toEqual([]);
    expect(index.search(['earthqake'], 9, any)).toEqual(['quake']);
  });

  it('keeps the best within the limit, by the boost', () => {
    const index = indexOf({ small: 'vote', large: 'vote', middle: 'vote' });
    const boosts: Record<string, number> = { small: 1, middle: 2, large: 3 };
    expect(index.search(['vote'], 2, { ...all, boost: (id) => boosts[id] ?? 0 })).toEqual(['large', 'middle']);
  });

  it('finds the same as a plain search, whatever was added and removed', () => {
    const word = fc.constantFrom('ba', 'bab', 'babel', 'ka', 'kab', 'kaba', 'mo', 'mol');
    const text = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), fc.array(fc.nat(19)), word, (texts, removed, typed) => {
        const index = createWordIndex();
        texts.forEach((words, at) => {
          index.add(String(at), words.join(' '));
        });
        for (const at of removed) index.remove(String(at));
        const expected = texts.flatMap((words, at) =>
          !removed.includes(at) && words.some((each) => each.startsWith(typed)) ? [String(at)] : [],
        );
        expect(index.search([typed], 100, all).sort()).toEqual(expected.sort());
      }),
    );
  });

  it('still finds what is there after most of thousands of texts were replaced', () => {
    const index = createWordIndex();
    for (let round = 0; round < 4; round += 1) {
      for (let at = 0; at < 1_000; at += 1) {
        index.remove(`text-${at}`);
        index.add(`text-${at}`, `common round${round} own${at}x${round}`);
      }
    }
    expect(index.search(['own7x3'], 9, all)).toEqual(['text-7']);
    expect(index.search(['own7x2'], 9, all)).toEqual([]);
    expect(index.search(['common'], 5_000, all)).toHaveLength(1_000);
    expect(index.search(['round2'], 9, all)).toEqual([]);
  });
});

describe('isWithinDistance', () => {
  it.each([
    ['syria', 'syria', 0, true],
    ['syria', 'siria', 1, true],
    ['syria', 'syra', 1, true],
    ['syria', 'sirya', 1, false],
    ['syria', 'sirya', 2, true],
    ['moscow', 'moskva', 2, false],
  ])('tells whether %s is %s within %i: %s', (one, other, most, expected) => {
    expect(isWithinDistance(one, other, most)).toBe(expected);
    expect(isWithinDistance(other, one, most)).toBe(expected);
  });
});
