import { createClusterer } from '../../src/cluster/create-clusterer.ts';
import { createBaseline } from './baseline.ts';
import type { LabelledSet } from './labelled-article.ts';
import { scoreAcrossLanguages, scoreStories, type AcrossLanguages, type Scores } from './score-stories.ts';

export interface SetResult {
  set: string;
  system: string;
  scores: Scores;
  /** Pairs in two languages; undefined for a set in one. */
  across?: AcrossLanguages;
  perSecond: number;
  /** The same by the time that the processor worked for us, whatever else it did. */
  perProcessorSecond: number;
}

/** How many articles come at once, as from one round of feeds. */
const batchSize = 50;

/** Streams a set through our clusterer; the labels are read at the end, after merges. */
export function runClusterer({ name, articles }: LabelledSet): SetResult {
  const watch = startWatch();
  const clusterer = createClusterer();
  const storyOf = new Map<string, string>();
  const mergedInto = new Map<string, string>();
  const apply = (batch: Parameters<typeof clusterer.add>[0]) => {
    const { assigned, merged } = clusterer.add(batch);
    for (const [articleId, storyId] of assigned) storyOf.set(articleId, storyId);
    for (const { from, into } of merged) mergedInto.set(from, into);
  };
  for (let at = 0; at < articles.length; at += batchSize) {
    apply(articles.slice(at, at + batchSize).map(({ article }) => article));
  }
  apply([]);
  const seconds = watch();
  const final = (storyId: string): string => {
    const next = mergedInto.get(storyId);
    return next === undefined ? storyId : final(next);
  };
  return toResult({ name, articles }, 'broadsheet', (id) => final(storyOf.get(id) ?? id), seconds);
}

/** Streams a set through the baseline. */
export function runBaseline({ name, articles }: LabelledSet): SetResult {
  const watch = startWatch();
  const assign = createBaseline();
  const storyOf = new Map(articles.map(({ article }) => [article.id, assign(article)]));
  const seconds = watch();
  return toResult({ name, articles }, 'tf-idf', (id) => storyOf.get(id) ?? id, seconds);
}

function toResult(
  set: LabelledSet,
  system: string,
  storyOf: (id: string) => string,
  { clock, processor }: Seconds,
): SetResult {
  const scored = set.articles.filter(({ label }) => label !== undefined);
  const predicted = scored.map(({ article }) => storyOf(article.id));
  const labels = scored.map(({ label }) => label ?? '');
  const languages = scored.map(({ article }) => article.language);
  const across = new Set(languages).size < 2 ? {} : { across: scoreAcrossLanguages(predicted, labels, languages) };
  const perSecond = Math.round(set.articles.length / clock);
  const perProcessorSecond = Math.round(set.articles.length / processor);
  return { set: set.name, system, scores: scoreStories(predicted, labels), perSecond, perProcessorSecond, ...across };
}

interface Seconds {
  clock: number;
  processor: number;
}

/** Starts to measure; what it returns says how long ago that was. */
function startWatch(): () => Seconds {
  const start = performance.now();
  const usage = process.cpuUsage();
  return () => ({ clock: (performance.now() - start) / 1000, processor: process.cpuUsage(usage).user / 1e6 });
}
