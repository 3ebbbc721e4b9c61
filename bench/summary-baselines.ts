import { splitSentences } from '../src/briefing/sentences/split-sentences.ts';
import { termsOf } from '../src/briefing/sentences/terms-of.ts';
import { rouge, rougeWords } from './rouge.ts';

/** The texts of one story's articles, and what people wrote as its summary. */
export interface SummaryTask {
  language: string;
  texts: readonly string[];
  references: readonly string[];
}

/** Orders a story's sentences, best first. */
export type Orderer = (task: SummaryTask) => string[];

/** The sentences in order that fit the budget; the first that does not fit ends the summary. */
export function fillBudget(sentences: readonly string[], budget: number): string {
  const taken: string[] = [];
  let words = 0;
  for (const sentence of sentences) {
    words += rougeWords(sentence).length;
    if (words > budget && taken.length > 0) break;
    taken.push(sentence);
  }
  return taken.join(' ');
}

/** The first sentence of each article, then the second of each, and so on. */
export const lead: Orderer = ({ texts, language }) => {
  const all = texts.map((text) => splitSentences(text, language));
  const longest = Math.max(...all.map((sentences) => sentences.length));
  return Array.from({ length: longest }, (_, place) => all.flatMap((sentences) => sentences[place] ?? [])).flat();
};

/** Mihalcea and Tarau 2004: common words over the sum of log lengths, PageRank. */
export const textRank: Orderer = (task) =>
  rankByWalk(task, (a, b) => {
    const common = [...new Set(a)].filter((term) => b.includes(term)).length;
    return common === 0 ? 0 : common / (Math.log(a.length + 1) + Math.log(b.length + 1));
  });

/** Erkan and Radev 2004: tf-idf cosine above 0.1, PageRank. */
export const lexRank: Orderer = (task) => {
  const idf = inverseFrequencies(termLists(task));
  return rankByWalk(task, (a, b) => {
    const similarity = cosine(vectorOf(a, idf), vectorOf(b, idf));
    return similarity >= 0.1 ? similarity : 0;
  });
};

/** Each next sentence brings the summary so far closest to the centroid of all sentences. */
export const centroidGreedy: Orderer = (task) => {
  const sentences = allSentences(task);
  const lists = termLists(task);
  const idf = inverseFrequencies(lists);
  const centroid = vectorOf(lists.flat(), idf);
  const left = new Set(sentences.keys());
  const order: string[] = [];
  let chosen: string[] = [];
  while (left.size > 0 && order.length < 12) {
    const scored = [...left].map((index) => ({
      index,
      score: cosine(vectorOf([...chosen, ...(lists[index] ?? [])], idf), centroid),
    }));
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
    left.delete(best.index);
    chosen = [...chosen, ...(lists[best.index] ?? [])];
    order.push(sentences[best.index] ?? '');
  }
  return order;
};

/** Knows the references: adds the sentence that raises ROUGE-1 and -2 most, and stops when none does. */
export const oracle: Orderer = (task) => {
  const left = new Set(allSentences(task));
  const order: string[] = [];
  let reached = 0;
  for (;;) {
    let best: string | undefined;
    for (const sentence of left) {
      const { one, two } = rouge([...order, sentence].join(' '), task.references);
      if (one + two > reached) [best, reached] = [sentence, one + two];
    }
    if (best === undefined) return order;
    left.delete(best);
    order.push(best);
  }
};

function allSentences(task: SummaryTask): string[] {
  return task.texts.flatMap((text) => splitSentences(text, task.language));
}

function termLists(task: SummaryTask): string[][] {
  return allSentences(task).map((sentence) => termsOf(sentence, task.language));
}

function rankByWalk(task: SummaryTask, similarity: (a: string[], b: string[]) => number): string[] {
  const lists = termLists(task);
  const links = lists.map((a, i) => lists.map((b, j) => (i === j ? 0 : similarity(a, b))));
  const sums = links.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = lists.map(() => 1 / lists.length);
  for (let round = 0; round < 40; round += 1) {
    ranks = ranks.map((_, i) => {
      const flow = links.reduce((sum, row, j) => sum + ((row[i] ?? 0) / (sums[j] || 1)) * (ranks[j] ?? 0), 0);
      return 0.15 / lists.length + 0.85 * flow;
    });
  }
  return allSentences(task)
    .map((text, index) => ({ text, rank: ranks[index] ?? 0 }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ text }) => text);
}

function inverseFrequencies(lists: readonly string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const term of new Set(list)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + lists.length / count)]));
}

function vectorOf(terms: readonly string[], idf: ReadonlyMap<string, number>): Map<string, number> {
  const vector = new Map<string, number>();
  for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + (idf.get(term) ?? 0));
  return vector;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  for (const [term, value] of a) dot += value * (b.get(term) ?? 0);
  const size = (vector: ReadonlyMap<string, number>): number => Math.hypot(...vector.values());
  return dot === 0 ? 0 : dot / (size(a) * size(b));
}
