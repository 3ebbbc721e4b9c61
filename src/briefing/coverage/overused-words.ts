import { stopWordsOf } from '../sentences/stop-words.ts';
import { termsOf, wordsOf } from '../sentences/terms-of.ts';

/** How much the story's common vocabulary holds each side back: the prior's size in words, and at most as a share of all. */
const priorSize = 100;
const priorShare = 0.25;
/** Units say nothing of how a side words a story. */
const amounts = new Set(
  'percent percentage million billion trillion thousand hundred dollar dollars euro euros pound pounds millones millions milliards millionen milliarden prozent milioni miliardi milhões bilhões'.split(
    ' ',
  ),
);
/** With a few short texts a side: at least three sources use the word while the others don't. */
const minZ = 1.2;

/**
 * The words that the texts use more than the other texts do, most over-used first: log-odds ratio with an informative
 * Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words", eq. 22). A word that only one text uses is its
 * author's habit and left out; a text counts a word once.
 */
export function overusedWords(
  texts: readonly string[],
  others: readonly string[],
  language: string,
  most: number,
): string[] {
  const own = countWords(texts, language);
  const other = countWords(others, language);
  const ownTotal = totalOf(own);
  const otherTotal = totalOf(other);
  const total = ownTotal + otherTotal;
  const size = Math.min(priorSize, priorShare * total);
  const scored: { word: string; z: number }[] = [];
  for (const [stem, { count, word }] of own) {
    if (count < 2 || amounts.has(word)) continue;
    const otherCount = other.get(stem)?.count ?? 0;
    const prior = (size * (count + otherCount)) / total;
    const logOdds = (n: number, all: number): number => Math.log((n + prior) / (all + size - n - prior));
    const delta = logOdds(count, ownTotal) - logOdds(otherCount, otherTotal);
    const z = delta / Math.sqrt(1 / (count + prior) + 1 / (otherCount + prior));
    if (z >= minZ) scored.push({ word, z });
  }
  return scored
    .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}

interface Count {
  count: number;
  /** The first form met: a stem is nothing to show. */
  word: string;
}

function countWords(texts: readonly string[], language: string): Map<string, Count> {
  const stopWords = stopWordsOf(language);
  const counts = new Map<string, Count>();
  for (const text of texts) {
    const seen = new Set<string>();
    for (const word of wordsOf(text)) {
      if (word.length < 3 || stopWords.has(word) || /^\p{N}/u.test(word)) continue;
      const [stem = word] = termsOf(word, language);
      if (seen.has(stem)) continue;
      seen.add(stem);
      const before = counts.get(stem);
      if (before === undefined) counts.set(stem, { count: 1, word });
      else before.count += 1;
    }
  }
  return counts;
}

function totalOf(counts: ReadonlyMap<string, Count>): number {
  let total = 0;
  for (const { count } of counts.values()) total += count;
  return total;
}
