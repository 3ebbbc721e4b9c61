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

/** How often a word is used, of how many words in all. */
interface Usage {
  count: number;
  total: number;
}

/**
 * By how many standard deviations a word is used more on one side than on the other: the log-odds ratio with an informative
 * Dirichlet prior over its deviation (Monroe, Colaresi and Quinn 2008, "Fightin' Words", eqs. 16, 20 and 22).
 */
export function zScoreOf(one: Usage, other: Usage, prior: Usage): number {
  const logOdds = ({ count, total }: Usage): number =>
    Math.log((count + prior.count) / (total + prior.total - count - prior.count));
  const variance = 1 / (one.count + prior.count) + 1 / (other.count + prior.count);
  return (logOdds(one) - logOdds(other)) / Math.sqrt(variance);
}

/**
 * The words that the texts use more than the other texts do, most over-used first, by `zScoreOf`; the prior is the frequency of a
 * word in all texts (eq. 23 there). A word that only one text uses is its author's habit and left out; a text counts a word once.
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
    const prior = { count: (size * (count + otherCount)) / total, total: size };
    const z = zScoreOf({ count, total: ownTotal }, { count: otherCount, total: otherTotal }, prior);
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
