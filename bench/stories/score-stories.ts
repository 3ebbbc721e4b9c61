/** How well predicted stories match labels; shares are 0 to 1. */
export interface Scores {
  precision: number;
  recall: number;
  f1: number;
  pairF1: number;
  found: number;
  true: number;
}

/**
 * BCubed precision, recall and F1 (Bagga and Baldwin 1998; F1 of the two means) and pairwise F1 over all same-story pairs.
 * `predicted` and `labels` are parallel.
 */
export function scoreStories(predicted: readonly string[], labels: readonly string[]): Scores {
  const byStory = countBy(predicted);
  const byLabel = countBy(labels);
  const both = countBy(predicted.map((story, at) => `${story}\n${labels[at] ?? ''}`));
  let precision = 0;
  let recall = 0;
  let samePairs = 0;
  for (const [key, count] of both) {
    const [story = '', label = ''] = key.split('\n');
    precision += count ** 2 / (byStory.get(story) ?? 1);
    recall += count ** 2 / (byLabel.get(label) ?? 1);
    samePairs += pairs(count);
  }
  precision /= labels.length;
  recall /= labels.length;
  const allPairs = sumPairs(byStory) + sumPairs(byLabel);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    pairF1: allPairs === 0 ? 1 : (2 * samePairs) / allPairs,
    found: byStory.size,
    true: byLabel.size,
  };
}

export interface AcrossLanguages {
  precision: number;
  recall: number;
  found: number;
  true: number;
  mixed: number;
  torn: number;
  events: number;
}

/**
 * Of the pairs of articles in two different languages: the share of those put together that belong together, and the share of
 * those that belong together that were put together; `mixed` stories have articles in two languages; of the `events` that have
 * more than one article, `torn` ones are in several stories. All three are parallel.
 */
export function scoreAcrossLanguages(
  predicted: readonly string[],
  labels: readonly string[],
  languages: readonly string[],
): AcrossLanguages {
  let found = 0;
  let real = 0;
  let both = 0;
  for (let one = 0; one < labels.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      if (languages[one] === languages[other]) continue;
      const isFound = predicted[one] === predicted[other];
      const isReal = labels[one] === labels[other];
      if (isFound) found += 1;
      if (isReal) real += 1;
      if (isFound && isReal) both += 1;
    }
  }
  const mixed = countSpread(predicted, languages);
  const torn = countSpread(labels, predicted);
  const events = [...countBy(labels).values()].filter((count) => count > 1).length;
  const [precision, recall] = [found === 0 ? 1 : both / found, real === 0 ? 1 : both / real];
  return { precision, recall, found, true: real, mixed, torn, events };
}

/** How many of the keys have more than one of the values, which are parallel to them. */
function countSpread(keys: readonly string[], values: readonly string[]): number {
  const valuesOf = new Map<string, Set<string>>();
  for (const [at, key] of keys.entries()) valuesOf.set(key, (valuesOf.get(key) ?? new Set()).add(values[at] ?? ''));
  return [...valuesOf.values()].filter(({ size }) => size > 1).length;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sumPairs(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}
