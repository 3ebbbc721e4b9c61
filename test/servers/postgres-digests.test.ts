import { expect, it } from 'vitest';
import { formatTable } from '../../bench/format-table.ts';
import { createRandom } from '../../bench/synthetic/random.ts';
import { openTable } from '../../src/store/open-store.ts';
import { postWithKills } from '../crash/digests/post-with-kills.ts';

const url = process.env['TEST_POSTGRES_URL'] ?? '';
const kills = Number(process.env['CRASH_DIGEST_KILLS'] ?? 100);
const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

it.skipIf(url === '')(
  `posts every digest once while two processes race on one PostgreSQL, over ${kills} kills (CRASH_SEED=${seed}; needs TEST_POSTGRES_URL)`,
  { timeout: 2_400_000 },
  async () => {
    const emptyTable = async () => {
      const table = await openTable(url, (problem) => {
        throw problem;
      });
      await table.clear('');
      await table.close();
      return url;
    };
    const report = await postWithKills({
      random: createRandom(seed),
      kills,
      killsOfRun: 20,
      racers: 2,
      openRun: emptyTable,
      hasStatements: false,
    });
    const { slots, posted, duplicates, unknown, problems } = report;
    const row = [report.kills, slots, posted, duplicates, unknown.length];
    console.log(formatTable(['kills', 'slots', 'posted', 'duplicates', 'unknown'], [row]));
    console.log(`unknown: ${unknown.join(', ')}`);
    expect(problems).toEqual([]);
    expect(duplicates).toBe(0);
    expect(report.kills).toBe(kills);
  },
);
