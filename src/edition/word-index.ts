import { isWithinDistance } from './is-within-distance.ts';

/** How a typed word may differ from the word that it finds. */
export interface SearchOptions {
  /** True: every typed word must be found. False: any of them. */
  all: boolean;
  /** Whether a letter in five may be wrong. */
  fuzzy: boolean;
  /** What a text's score is multiplied by. */
  boost: (id: string) => number;
}

/** Finds texts by the beginnings of their words, in memory: a member waits on every key. */
export interface WordIndex {
  /** The text's words stand between single spaces. The id must not be in the index. */
  add(id: string, text: string): void;
  remove(id: string): void;
  /** Ids, best first. */
  search(words: readonly string[], limit: number, options: SearchOptions): string[];
}

/** How much a find counts that is longer than what was typed, and one that is spelt otherwise. */
const prefixWeight = 0.375;
const fuzzyWeight = 0.45;
const lettersPerMistake = 5;
/** So many words are looked through one by one before they are sorted in. */
const mostUnsorted = 500;

/** Creates an index without texts. Texts are numbered; each word holds the numbers of its texts. */
export function createWordIndex(): WordIndex {
  const ids: (string | undefined)[] = [];
  const numbers = new Map<string, number>();
  /** A word of one text alone holds its bare number: most are, and an array takes ten times the memory. */
  let textsOf = new Map<string, number | number[]>();
  let sorted: string[] = [];
  let unsorted: string[] = [];

  function sortWords(): void {
    if (unsorted.length <= mostUnsorted) return;
    sorted = [...textsOf.keys()].sort();
    unsorted = [];
  }

  /** Leaves out what was removed, once it is more than what is there. */
  function compact(): void {
    if (ids.length < 1_000 || numbers.size * 2 > ids.length) return;
    const renumbered = new Map([...numbers.values()].map((number, at) => [number, at] as const));
    const kept = new Map<string, number | number[]>();
    for (const [word, texts] of textsOf) {
      const live = [texts].flat().flatMap((number) => renumbered.get(number) ?? []);
      const [only] = live;
      if (only !== undefined) kept.set(word, live.length === 1 ? only : live);
    }
    ids.splice(0, ids.length, ...numbers.keys());
    ids.forEach((id, at) => numbers.set(id ?? '', at));
    textsOf = kept;
    sorted = [...kept.keys()].sort();
    unsorted = [];
  }

  /** Calls `visit` with every word that is meant by the typed one, and how near it is, 1 being the word itself. */
  function eachMatch(typed: string, fuzzy: boolean, visit: (word: string, nearness: number) => void): void {
    const visitPrefixed = (word: string) => {
      visit(word, word === typed ? 1 : (prefixWeight * typed.length) / word.length);
    };
    for (let at = firstAtLeast(sorted, typed); sorted[at]?.startsWith(typed) === true; at += 1) {
      visitPrefixed(sorted[at] ?? '');
    }
    for (const word of unsorted) if (word.startsWith(typed)) visitPrefixed(word);
    const mistakes = fuzzy ? Math.round(typed.length / lettersPerMistake) : 0;
    if (mistakes === 0) return;
    for (const word of textsOf.keys()) {
      if (!word.startsWith(typed) && isWithinDistance(typed, word, mistakes)) visit(word, fuzzyWeight);
    }
  }

  return {
    add(id, text) {
      const number = ids.length;
      ids.push(id);
      numbers.set(id, number);
      for (const word of new Set(text.split(' '))) {
        const texts = textsOf.get(word);
        if (texts === undefined) unsorted.push(word);
        if (typeof texts === 'object') texts.push(number);
        else textsOf.set(word, texts === undefined ? number : [texts, number]);
      }
    },
    remove(id) {
      const number = numbers.get(id);
      if (number === undefined) return;
      numbers.delete(id);
      ids[number] = undefined;
      compact();
    },
    search(words, limit, { all, fuzzy, boost }) {
      sortWords();
      const scores = new Float64Array(ids.length);
      const nearest = new Float64Array(ids.length);
      const foundBy = new Uint8Array(ids.length);
      const distinct = [...new Set(words)].slice(0, 200);
      for (const [at, typed] of distinct.entries()) {
        nearest.fill(0);
        eachMatch(typed, fuzzy, (word, nearness) => {
          const texts = textsOf.get(word) ?? [];
          const list = typeof texts === 'number' ? [texts] : texts;
          const score = nearness * Math.log(1 + ids.length / list.length);
          for (const number of list) {
            const before = nearest[number] ?? 0;
            if (score <= before || (all && before === 0 && foundBy[number] !== at)) continue;
            if (before === 0) foundBy[number] = (foundBy[number] ?? 0) + 1;
            nearest[number] = score;
            scores[number] = (scores[number] ?? 0) + score - before;
          }
        });
      }
      const enough = all ? distinct.length : 1;
      return pickBest(limit, ids.length, (number) => {
        const id = ids[number];
        return id === undefined || (foundBy[number] ?? 0) < enough ? 0 : (scores[number] ?? 0) * boost(id);
      }).flatMap((number) => ids[number] ?? []);
    },
  };
}

/** The first place in a sorted list whose word is not before this one. */
function firstAtLeast(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers below `count` with the highest scores above 0, best first; of equal ones the lower number first. */
function pickBest(limit: number, count: number, scoreOf: (number: number) => number): number[] {
  const best: { number: number; score: number }[] = [];
  for (let number = 0; number < count; number += 1) {
    const score = scoreOf(number);
    if (score <= (best.length < limit ? 0 : (best.at(-1)?.score ?? 0))) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.score ?? 0) < score) place -= 1;
    best.splice(place, 0, { number, score });
    if (best.length > limit) best.pop();
  }
  return best.map(({ number }) => number);
}
