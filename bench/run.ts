import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildMeasured } from './build-measured.ts';
import type { Memory } from './children/messages.ts';
import type { Part } from './children/parts.ts';
import type { RefreshRound } from './children/refresh.ts';
import { formatTable, megabytes } from './format-table.ts';
import { measureComplete, measureSlash, type Latencies } from './measure-latency.ts';
import { openStage } from './open-stage.ts';
import { percentile } from './percentile.ts';
import { serveFeeds } from './serve-feeds.ts';
import { startChild } from './start-child.ts';

const isQuick = process.env['BENCH_QUICK'] === '1';
const stories = isQuick ? 2_000 : 20_000;
const calls = isQuick ? 200 : 1_000;

buildMeasured();
const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-bench-'));
try {
  const storeUrl = `sqlite:${path.join(folder, 'stories.sqlite')}`;
  const filler = startChild('fill-store', { storeUrl, stories });
  await filler.next();
  await measureBots(storeUrl);
  await measureParts(storeUrl);
  await measureRefresh();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureBots(storeUrl: string): Promise<void> {
  const bare = await openStage<{ startMs: number }>('bare-bot');
  const ours = await openStage<{ startMs: number; restoreMs: number; stories: number; articles: number }>('our-bot', {
    storeUrl,
  });
  try {
    const { startMs, restoreMs, stories: live, articles } = ours.started;
    const atStart = { ours: await ours.child.ask<Memory>(), bare: await bare.child.ask<Memory>() };
    const options = { stories, calls };
    print(
      `Reply latency, ${live} live stories, ${articles} articles; milliseconds`,
      ['measure', 'bare p50', 'ours p50', 'ratio p50', 'bare p99', 'ours p99', 'ratio p99'],
      [
        latencyRow('`/story`', await measureSlash(ours, bare, options)),
        latencyRow('autocomplete', await measureComplete(ours, bare, options)),
      ],
    );
    const atEnd = { ours: await ours.child.ask<Memory>(), bare: await bare.child.ask<Memory>() };
    print(
      'Memory after garbage collection; MB',
      ['when', 'bare RSS', 'ours RSS', 'difference', 'ours heap', 'ours buffers'],
      [memoryRow('after the start', atStart), memoryRow(`after ${calls} calls of each kind`, atEnd)],
    );
    print(
      'From the start of the process; seconds',
      ['bare client answers', 'ours answers', 'ours has its clusterer restored'],
      [[bare.started.startMs, startMs, startMs + restoreMs].map((milliseconds) => (milliseconds / 1000).toFixed(1))],
    );
  } finally {
    await ours.close();
    await bare.close();
  }
}

async function measureParts(storeUrl: string): Promise<void> {
  const child = startChild('parts', { storeUrl });
  const parts = await child.next<Part[]>();
  await child.stop();
  print(
    `What each part adds, filled alone with ${stories} stories; MB and seconds`,
    ['part', 'heap', 'buffers', 'RSS', 'seconds'],
    parts.map(({ name, milliseconds, memory: { heapUsed, arrayBuffers, rss } }) => [
      name,
      ...[heapUsed, arrayBuffers, rss].map(megabytes),
      (milliseconds / 1000).toFixed(1),
    ]),
  );
}

async function measureRefresh(): Promise<void> {
  const feeds = await serveFeeds(stories / 20);
  const child = startChild('refresh', { folder, feedUrls: feeds.urls, rounds: isQuick ? 1 : 3 });
  const rounds = await child.next<RefreshRound[]>();
  await child.stop();
  feeds.close();
  const perSecond = (kind: 'ours' | 'bare') =>
    percentile(
      rounds.map((round) => (round[kind].articles * 1000) / round[kind].milliseconds),
      0.5,
    );
  const { articles, stories: made, stages } = rounds.at(-1)!.ours;
  const [bare, ours] = [perSecond('bare'), perSecond('ours')];
  print(
    `Refresh of ${feeds.urls.length} feeds, ${articles} articles into ${made} stories; articles a second`,
    ['fetch, parse, store a row each', 'ours, to stored stories', 'ratio'],
    [[bare.toFixed(0), ours.toFixed(0), (ours / bare).toFixed(2)]],
  );
  const sum = Object.values(stages).reduce((total, milliseconds) => total + milliseconds, 0);
  const shares = Object.values(stages).map((milliseconds) => `${((milliseconds * 100) / sum).toFixed(0)}%`);
  print('Share of each stage', Object.keys(stages), [shares]);
}

function latencyRow(name: string, { ours, bare }: Latencies): string[] {
  const cells = [0.5, 0.99].flatMap((share) => {
    const [theirs, own] = [percentile(bare, share), percentile(ours, share)];
    return [theirs.toFixed(2), own.toFixed(2), (own / theirs).toFixed(2)];
  });
  return [name, ...cells];
}

function memoryRow(when: string, { ours, bare }: Record<'ours' | 'bare', Memory>): string[] {
  const bytes = [bare.rss, ours.rss, ours.rss - bare.rss, ours.heapUsed, ours.arrayBuffers];
  return [when, ...bytes.map(megabytes)];
}

function print(title: string, head: string[], rows: (readonly (string | number)[])[]): void {
  console.log(`\n**${title}**\n\n${formatTable(head, rows)}\n`);
}
