import type { Article } from '../../src/domain/story/article.ts';

const threshold = 0.2;
const windowHours = 72;

interface BaselineStory {
  id: string;
  sum: Map<string, number>;
  norm: number;
  newest: number;
}

/** What a short script would do: TF-IDF of lower-case words, one pass, nearest centroid within three days. */
export function createBaseline(): (article: Article) => string {
  const stories: BaselineStory[] = [];
  const frequencies = new Map<string, number>();
  let documents = 0;
  return (article) => {
    documents += 1;
    const vector = toVector(`${article.title} ${article.excerpt}`, frequencies, documents);
    const time = article.publishedAt.getTime() / 3_600_000;
    let best = threshold;
    let target: BaselineStory | undefined;
    for (let at = stories.length - 1; at >= 0; at -= 1) {
      const story = stories[at]!;
      if (time - story.newest > windowHours) continue;
      const similarity = cosine(vector, story);
      if (similarity > best) {
        best = similarity;
        target = story;
      }
    }
    if (target === undefined) {
      target = { id: article.id, sum: new Map(), norm: 0, newest: time };
      stories.push(target);
    }
    for (const [word, weight] of vector) target.sum.set(word, (target.sum.get(word) ?? 0) + weight);
    target.norm = Math.sqrt([...target.sum.values()].reduce((sum, weight) => sum + weight ** 2, 0));
    target.newest = Math.max(target.newest, time);
    return target.id;
  };
}

function toVector(text: string, frequencies: Map<string, number>, documents: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of counts.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  let squares = 0;
  for (const [word, count] of counts) {
    const weight = count * Math.log((documents + 1) / (frequencies.get(word) ?? 1));
    counts.set(word, weight);
    squares += weight ** 2;
  }
  const norm = Math.sqrt(squares) || 1;
  for (const [word, weight] of counts) counts.set(word, weight / norm);
  return counts;
}

function cosine(vector: ReadonlyMap<string, number>, story: BaselineStory): number {
  let dot = 0;
  for (const [word, weight] of vector) dot += weight * (story.sum.get(word) ?? 0);
  return story.norm === 0 ? 0 : dot / story.norm;
}
