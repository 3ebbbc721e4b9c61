import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { selectFeeds } from '../app/news/select-feeds.ts';
import { loadCatalog } from '../catalog.ts';
import { createFeedNetwork } from '../ingest/fetch/create-feed-network.ts';
import { readSettings } from '../read-settings.ts';
import { userAgent } from '../user-agent.ts';
import { checkFeeds } from './check-feeds.ts';
import { checkReport } from './check-report.ts';
import { countCatalog } from './count-catalog.ts';
import { importRatings } from './import-ratings.ts';

const usage = `Usage: npm run catalog -- <what>
  check [--feeds all] [--out data/local]
      fetches every selected feed once and writes feeds.md and feeds.json
  import --rater <name> [--kind leaning|factuality] [--name <words>] [--licence <words>] <file.csv>
      takes a rater's own file, domain,value,label,year,url, into data/ratings/<name>.json
  counts
      prints sources, feeds and ratings by leaning, language and country
Everywhere: --data <folder>, data unless told.`;

/**
 * Does what the arguments say and resolves with what to print.
 * @throws Error that says what was expected.
 */
export async function runCatalog(args: readonly string[], root: string, clock = () => new Date()): Promise<string> {
  const { values, positionals } = readArgs(args);
  const folder = path.resolve(root, values.data);
  const [what, ...rest] = positionals;
  if (what === 'counts' && rest.length === 0) return countCatalog(await loadCatalog(folder));
  if (what === 'check' && rest.length === 0) return check(folder, path.resolve(root, values.out), values.feeds, clock);
  const [file] = rest;
  if (what === 'import' && file !== undefined && rest.length === 1 && values.rater !== undefined) {
    const { rater, kind, name, licence } = values;
    if (kind !== 'leaning' && kind !== 'factuality') {
      throw new Error(`Expected --kind to be leaning or factuality, got "${kind}"`);
    }
    const named = { ...(name === undefined ? {} : { name }), ...(licence === undefined ? {} : { licence }) };
    const { taken, unknown, target } = await importRatings({ folder, rater, file, kind, ...named });
    const strangers = unknown.length === 0 ? '' : `\nOf no source of ours, and left out: ${unknown.join(', ')}`;
    return `${taken} ratings were written to ${target}.${strangers}`;
  }
  throw new Error(usage);
}

function readArgs(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    data: { ...text, default: 'data' },
    out: { ...text, default: 'data/local' },
    kind: { ...text, default: 'leaning' },
    feeds: text,
    rater: text,
    name: text,
    licence: text,
  };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}

async function check(folder: string, out: string, feeds: string | undefined, clock: () => Date): Promise<string> {
  const settings = readSettings();
  const catalog = await loadCatalog(folder);
  const selected = selectFeeds(catalog, feeds?.split(',') ?? settings.FEEDS);
  const network = createFeedNetwork({
    userAgent: userAgent(settings.CONTACT_URL),
    allowPrivateHosts: settings.ALLOW_FEED_HOSTS ?? [],
    clock,
  });
  try {
    let done = 0;
    const checks = await checkFeeds(selected, network, () => {
      done += 1;
      if (done % 100 === 0) console.error(`${done} of ${selected.length} feeds`);
    });
    const report = checkReport(checks, clock());
    await mkdir(out, { recursive: true });
    await writeFile(path.join(out, 'feeds.md'), report);
    await writeFile(path.join(out, 'feeds.json'), `${JSON.stringify(checks, undefined, 2)}\n`);
    return `${report.split('\n').slice(0, 13).join('\n')}\nAll of it: ${path.join(out, 'feeds.md')} and feeds.json`;
  } finally {
    await network.close();
  }
}
