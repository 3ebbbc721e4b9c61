/** F1 of the three measures, 0 to 1. */
export interface Rouge {
  one: number;
  two: number;
  l: number;
}

/**
 * ROUGE-1, -2 and -L F1 of a summary (Lin 2004): lower-case words without stemming, L over the whole summary as one
 * sequence. Of several references the best counts, measure by measure.
 */
export function rouge(summary: string, references: readonly string[]): Rouge {
  const words = rougeWords(summary);
  const best: Rouge = { one: 0, two: 0, l: 0 };
  for (const reference of references) {
    const wanted = rougeWords(reference);
    best.one = Math.max(best.one, overlapF1(grams(words, 1), grams(wanted, 1)));
    best.two = Math.max(best.two, overlapF1(grams(words, 2), grams(wanted, 2)));
    best.l = Math.max(best.l, f1(longestCommon(words, wanted), words.length, wanted.length));
  }
  return best;
}

/** The words that a budget is counted in. */
export function rougeWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}

function grams(words: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + size <= words.length; index += 1) {
    const gram = words.slice(index, index + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function overlapF1(found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [gram, count] of found) common += Math.min(count, wanted.get(gram) ?? 0);
  return f1(common, totalOf(found), totalOf(wanted));
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

function f1(common: number, found: number, wanted: number): number {
  return common === 0 ? 0 : (2 * common) / (found + wanted);
}

/** Length of the longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let previous = new Uint16Array(b.length + 1);
  for (const word of a) {
    const current = new Uint16Array(b.length + 1);
    for (let index = 0; index < b.length; index += 1) {
      current[index + 1] =
        word === b[index] ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, current[index] ?? 0);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
