import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { formatTable } from '../../bench/format-table.ts';
import { createRandom } from '../../bench/synthetic/random.ts';
import { postWithKills } from './digests/post-with-kills.ts';

const kills = Number(process.env['CRASH_DIGEST_KILLS'] ?? 100);
const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

it(`posts every digest once over ${kills} kills at random points (CRASH_SEED=${seed})`, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-digests-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const report = await postWithKills({
    random: createRandom(seed),
    kills,
    killsOfRun: 10,
    racers: 1,
    openRun: (run) => Promise.resolve(`sqlite:${path.join(folder, `run-${run}.sqlite`)}`),
    hasStatements: true,
  });
  const { slots, posted, duplicates, unknown, problems } = report;
  console.log(
    formatTable(
      ['kills', 'slots', 'posted', 'duplicates', 'unknown'],
      [[report.kills, slots, posted, duplicates, unknown.length]],
    ),
  );
  console.log(`unknown: ${unknown.join(', ')}`);
  expect(problems).toEqual([]);
  expect(duplicates).toBe(0);
  expect(report.kills).toBe(kills);
});
