import { createClusterer } from '../../src/cluster/create-clusterer.ts';
import type { Article } from '../../src/domain/story/article.ts';
import { day } from '../../src/domain/clock.ts';

export interface CurvePoint {
  live: number;
  stories: number;
  perSecond: number;
  /** The same by the time that the processor worked for us, whatever else it did. */
  perProcessorSecond: number;
  /** What the clusterer keeps, in MB, after a full garbage collection. */
  megabytes: number;
}

const liveDays = 30;
const measured = 4000;
const batchSize = 200;

/**
 * Speed and memory with this many articles of the last 30 days in memory. Articles are made of real titles and other articles'
 * real texts, so that words are as common as in the news. `node --expose-gc` makes the memory exact.
 */
export function runCurve(texts: readonly Article[], live: number): CurvePoint {
  const clusterer = createClusterer();
  const before = usedMegabytes();
  const interval = (liveDays * day) / live;
  const articleAt = (number: number) => composeArticle(texts, number, number * interval);
  for (let at = 0; at < live; at += batchSize) {
    clusterer.add(Array.from({ length: Math.min(batchSize, live - at) }, (_, offset) => articleAt(at + offset)));
  }
  clusterer.expire(new Date(0));
  const megabytes = usedMegabytes() - before;
  const batches = Array.from({ length: measured / batchSize }, (_, batch) =>
    Array.from({ length: batchSize }, (_, offset) => articleAt(live + batch * batchSize + offset)),
  );
  const start = performance.now();
  const usage = process.cpuUsage();
  for (const batch of batches) clusterer.add(batch);
  const seconds = (performance.now() - start) / 1000;
  const processorSeconds = process.cpuUsage(usage).user / 1e6;
  return {
    live,
    stories: clusterer.size.stories,
    perSecond: Math.round(measured / seconds),
    perProcessorSecond: Math.round(measured / processorSeconds),
    megabytes,
  };
}

function composeArticle(texts: readonly Article[], number: number, time: number): Article {
  const round = Math.floor(number / texts.length);
  const title = texts[number % texts.length]!;
  const text = texts[(number + round * 7919) % texts.length]!;
  const publishedAt = new Date(1_700_000_000_000 + time);
  return { ...title, id: `curve-${number}`, excerpt: text.excerpt, publishedAt, firstSeenAt: publishedAt };
}

function usedMegabytes(): number {
  // Array buffers are given back only by the collection after the one that finds them dead.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 ** 2;
}
