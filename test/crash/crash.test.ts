import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { formatTable } from '../../bench/format-table.ts';
import { createRandom } from '../../bench/synthetic/random.ts';
import { minute } from '../../src/domain/clock.ts';
import { createLoopback } from '../../src/playground/loopback/create-loopback.ts';
import { checkStore, type Seen } from './check-store.ts';
import { drawKillPoints, type KillPoint } from './kill-point.ts';
import { runProgram, type Phase } from './run-program.ts';
import { serveNews } from './serve-news.ts';

const kills = Number(process.env['CRASH_KILLS'] ?? 50);
const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

it(`keeps every stored article, once, over ${kills} kills at random points (CRASH_SEED=${seed})`, async () => {
  const { server, seen, run, check } = await openCrashes();
  const died = new Map<Phase, number[]>();
  for (const killPoint of drawKillPoints(createRandom(seed), kills, server.feeds)) {
    const { killedIn = 'start', errors } = await run({ killPoint });
    const place = `killed in ${killedIn} by ${JSON.stringify(killPoint)}`;
    expect(errors, place).toEqual([]);
    expect(await check(), place).toEqual([]);
    died.set(killedIn, [...(died.get(killedIn) ?? []), seen.articles.size]);
  }
  const rows = [...died].map(([phase, stored]) => [phase, stored.length, Math.min(...stored), Math.max(...stored)]);
  const head = ['killed in', 'kills', 'articles then stored and checked, from', 'to'];
  console.log(`${formatTable(head, rows)}\n\n${server.published().length} articles were published by then`);
  if (kills >= 50) expect(died.size).toBeGreaterThanOrEqual(7);

  // Nothing new is published any more: what a feed calls unchanged must have been stored before.
  const { unchanged } = server.counts;
  const { errors } = await run({ refreshes: 2, isQuiet: true });
  expect(errors).toEqual([]);
  expect(server.counts.unchanged).toBeGreaterThan(unchanged);
  expect(await check()).toEqual([]);
  expect([...seen.articles].sort()).toEqual(server.published().sort());
});

/** Newsrooms, a loopback Discord, and an empty file for the program to remember things in. */
async function openCrashes() {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-crash-'));
  const server = await serveNews(seed);
  const loopback = await createLoopback({ limits: false });
  onTestFinished(async () => {
    server.close();
    await loopback.close();
    await rm(folder, { recursive: true });
  });
  const file = path.join(folder, 'store.sqlite');
  const seen: Seen = { articles: new Set(), slugs: new Set() };
  let now = Date.UTC(2026, 10, 23, 12);
  const run = ({ killPoint, refreshes, isQuiet = false }: RunRequest) => {
    const { apiBase, token } = loopback;
    const settings = { storeUrl: `sqlite:${file}`, apiBase, token, hosts: server.hosts, sources: server.sources };
    return runProgram({
      server,
      settings: { ...settings, ...(killPoint !== undefined && { killPoint }) },
      nextTime() {
        now += 10 * minute;
        server.moveTo(new Date(now), isQuiet);
        return new Date(now);
      },
      ...(refreshes !== undefined && { refreshes }),
    });
  };
  return { server, seen, run, check: () => checkStore(file, server, seen) };
}

interface RunRequest {
  killPoint?: KillPoint;
  refreshes?: number;
  /** Nothing new is published. */
  isQuiet?: boolean;
}
