import { isWithinDistance } from './is-within-distance.ts';
import { mergeSorted } from './merge-sorted.ts';

/** How a typed word may differ from the word that it finds. */
export interface SearchOptions {
  /** True: every typed word must be found. False: any of them. */
  all: boolean;
  /** Whether a letter in five may be wrong, but not the first, in a word that no text has. */
  fuzzy: boolean;
  /** What a text's score is multiplied by. */
  boost: (id: string) => number;
}

/** Finds texts by the beginnings of their words, in memory: a member waits on every key. */
export interface WordIndex {
  /** The text's words stand between single spaces. The id must not be in the index. */
  add(id: string, text: string): void;
  remove(id: string): void;
  /** Sorts in the words of added texts. Until then they are looked through one by one. */
  settle(): void;
  /** Ids, best first. */
  search(words: readonly string[], limit: number, options: SearchOptions): string[];
}

/** How much a find counts that is longer than what was typed, and one that is spelt otherwise. */
const prefixWeight = 0.375;
const fuzzyWeight = 0.45;
const lettersPerMistake = 5;
const mostMistakes = 2;
/** Further words are not looked at: nobody types so many, and each costs time in which nobody else is answered. */
const mostWords = 24;
/** V8 copies what is shorter. */
const shortestSlice = 13;

/** Creates an index without texts. Texts are numbered; each word holds the numbers of its texts. */
export function createWordIndex(): WordIndex {
  const ids: (string | undefined)[] = [];
  const numbers = new Map<string, number>();
  /** A word of one text alone holds its bare number: most are, and an array takes ten times the memory. */
  let textsOf = new Map<string, number | number[]>();
  let sorted: string[] = [];
  let unsorted: string[] = [];

  function sortWords(): void {
    sorted = mergeSorted(sorted, unsorted.sort());
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
    sorted = sorted.filter((word) => kept.has(word));
    unsorted = unsorted.filter((word) => kept.has(word));
  }

  /**
   * Calls `visit` with every word that is meant by the typed one, and how near it is, 1 being the word itself; it tells
   * whether any text still has the word.
   */
  function eachMatch(
    typed: string,
    { fuzzy, whole }: { fuzzy: boolean; whole: boolean },
    visit: (word: string, nearness: number) => boolean,
  ): void {
    // A single letter begins thousands of words; only the last one may be on its way to become one of them.
    if (whole) {
      visit(typed, 1);
      return;
    }
    const seen = { live: false };
    eachWordFrom(typed, (word) => {
      const nearness = word === typed ? 1 : (prefixWeight * typed.length) / word.length;
      if (visit(word, nearness)) seen.live = true;
    });
    const mistakes = fuzzy ? Math.min(mostMistakes, Math.round(typed.length / lettersPerMistake)) : 0;
    // A word that is known was meant; and hardly anyone mistypes the first letter, which saves looking at all the others.
    if (seen.live || mistakes === 0) return;
    eachWordFrom(typed.slice(0, 1), (word) => {
      if (isWithinDistance(typed, word, mistakes)) visit(word, fuzzyWeight);
    });
  }

  function eachWordFrom(prefix: string, visit: (word: string) => void): void {
    for (let at = firstAtLeast(sorted, prefix); sorted[at]?.startsWith(prefix) === true; at += 1)
      visit(sorted[at] ?? '');
    for (const word of unsorted) if (word.startsWith(prefix)) visit(word);
  }

  return {
    add(id, text) {
      const number = ids.length;
      ids.push(id);
      numbers.set(id, number);
      for (const word of new Set(text.split(' '))) {
        const texts = textsOf.get(word);
        if (typeof texts === 'object') {
          texts.push(number);
        } else if (texts === undefined) {
          // A long word is a slice of its text, and would keep all of it in memory.
          const own = word.length < shortestSlice ? word : structuredClone(word);
          textsOf.set(own, number);
          unsorted.push(own);
        } else {
          textsOf.set(word, [texts, number]);
        }
      }
    },
    remove(id) {
      const number = numbers.get(id);
      if (number === undefined) return;
      numbers.delete(id);
      ids[number] = undefined;
      compact();
    },
    settle: sortWords,
    search(words, limit, { all, fuzzy, boost }) {
      const scores = new Float64Array(ids.length);
      const nearest = new Float64Array(ids.length);
      const foundBy = new Uint8Array(ids.length);
      const distinct = [...new Set(words)].slice(0, mostWords);
      for (const [at, typed] of distinct.entries()) {
        nearest.fill(0);
        eachMatch(typed, { fuzzy, whole: typed.length === 1 && at < distinct.length - 1 }, (word, nearness) => {
          const texts = textsOf.get(word) ?? [];
          const list = typeof texts === 'number' ? [texts] : texts;
          const score = nearness * Math.log(1 + ids.length / list.length);
          let isLive = false;
          for (const number of list) {
            if (ids[number] === undefined) continue;
            isLive = true;
            const before = nearest[number] ?? 0;
            if (score <= before || (all && before === 0 && foundBy[number] !== at)) continue;
            if (before === 0) foundBy[number] = (foundBy[number] ?? 0) + 1;
            nearest[number] = score;
            scores[number] = (scores[number] ?? 0) + score - before;
          }
          return isLive;
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
