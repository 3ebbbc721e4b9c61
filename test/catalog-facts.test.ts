import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../src/catalog.ts';
import { ratedFactualities, type RatedFactuality } from '../src/domain/source/factuality.ts';
import type { Source } from '../src/domain/source/source.ts';
import { root } from '../src/root.ts';

interface RawRating {
  rater: string;
  as_of?: string;
  year: number;
  label?: string;
  value?: number;
  score?: number;
  qualifier?: string;
  url: string;
}

/** A publisher as the research that `data/` was made from has it. */
interface Outlet {
  domain: string;
  name: string;
  country: string;
  language: string;
  mbfc_category?: string;
  feeds: { url: string; topic?: string; lang?: string }[];
  leaning: RawRating[];
  factuality: RawRating[];
  leaning_bucket: string;
  factuality_bucket: string;
  owner: string | null;
  ownership_category: string;
  ownership_src: string[];
}

const folder = path.join(root, '..', 'shared', 'catalog');
const isThere = existsSync(path.join(folder, 'outlets.jsonl'));
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const outlets = isThere
  ? read('outlets.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Outlet)
  : [];
const allSides = isThere
  ? (JSON.parse(read('ratings.allsides.cc-by-nc.json')) as { ratings: Record<string, RawRating> }).ratings
  : {};
const data = path.join(root, 'data');
const { sources } = await loadCatalog(data);

const raters: Record<string, string> = {
  MBFC: 'Media Bias/Fact Check',
  'Wikipedia RSP': 'Wikipedia perennial sources',
  'Lin et al. 2023 (PC1)': 'Lin et al. 2023',
  AllSides: 'AllSides',
};
/** What the research calls them is too vague for a topic of ours. */
const noTopics = ['top', 'national', 'local'];
/** What the research calls them, and the topic of ours that says it. */
const ourTopics: Record<string, string> = { environment: 'climate', mideast: 'world', africa: 'world' };
/** Two feeds of the energy business, which the research files under the environment. */
const topicOf = (url: string, topic: string) =>
  topic === 'environment' && /\brss\/energy\b/.test(url) ? 'business' : (ourTopics[topic] ?? topic);

/** The ratings of a source as one line each, for comparing sets of them. */
const linesOf = ({ ratings }: Source) =>
  ratings
    .map(({ rater, kind, label, value, asOf, url }) => [rater, kind, label, value ?? '-', asOf, url].join(' | '))
    .sort();

function expectedLines({ domain, leaning, factuality, mbfc_category: category }: Outlet): string[] {
  const line = (kind: string, raw: RawRating) => {
    const label = raw.score === undefined ? (raw.label ?? '') : `${raw.score.toFixed(3)} of 1`;
    const qualified = raw.qualifier === undefined ? label : `${label} ${raw.qualifier}`;
    const asOf = (raw.as_of ?? String(raw.year)).slice(0, 10);
    return [raters[raw.rater], kind, qualified, raw.value ?? '-', asOf, raw.url].join(' | ');
  };
  const mbfc = factuality.find(({ rater }) => rater === 'MBFC');
  const withoutSide =
    category === undefined
      ? []
      : [
          {
            rater: 'MBFC',
            year: 2026,
            as_of: mbfc?.as_of ?? '',
            label: `${category}, side not given`,
            url: mbfc?.url ?? '',
          },
        ];
  const ofAllSides = allSides[domain] === undefined ? [] : [{ ...allSides[domain], rater: 'AllSides' }];
  return [
    ...[...leaning, ...withoutSide, ...ofAllSides].map((raw) => line('leaning', raw)),
    ...factuality.map((raw) => line('factuality', raw)),
  ].sort();
}

describe.skipIf(!isThere)('data/ against the research it was made from (needs ../shared/catalog)', () => {
  it('has every source with its name, country and language, and no other', () => {
    const facts = [...sources.values()].map(({ id, name, country, language }) => [id, name, country, language]);
    const expected = outlets.map(({ domain, name, country, language }) => [domain, name, country, language]);
    expect(facts.sort()).toEqual(expected.sort());
  });

  it('has every feed with its topic and language', () => {
    const feeds = outlets.map(({ domain, feeds: all }) => [
      domain,
      all.map(({ url, topic = 'top', lang }) => ({
        url,
        ...(noTopics.includes(topic) ? {} : { topic: topicOf(url, topic) }),
        ...(lang === undefined ? {} : { language: lang }),
      })),
    ]);
    expect(Object.fromEntries([...sources.values()].map(({ id, feeds: all }) => [id, all]))).toEqual(
      Object.fromEntries(feeds),
    );
  });

  it('names each owner with who says so', () => {
    const owners = outlets.map(({ domain, owner, ownership_category: kind, ownership_src: src }) => [
      domain,
      owner ?? undefined,
      kind.replace('_', '-'),
      src.join('; '),
    ]);
    const ours = [...sources.values()].map(({ id, ownership: { owner, kind, citation } }) => [
      id,
      owner,
      kind,
      citation ?? '',
    ]);
    expect(ours.sort()).toEqual(owners.sort());
  });

  it('has every rating with its rater, label, value, date and link, and no other', () => {
    const ours = Object.fromEntries([...sources.values()].map((source) => [source.id, linesOf(source)]));
    expect(ours).toEqual(Object.fromEntries(outlets.map((outlet) => [outlet.domain, expectedLines(outlet)])));
  });

  it('merges to the levels that the research came to without AllSides', async () => {
    const merged = await loadCatalog(data, ['mbfc', 'wikipedia', 'lin2023']);
    const wordOf = (level: string) => level.replaceAll(/[_ ]/g, '-');
    const wrong = outlets.filter((outlet) => {
      const source = merged.sources.get(outlet.domain);
      if (source?.leaning !== wordOf(outlet.leaning_bucket)) return true;
      // The research rounds an exact half of factuality up, we round it down: a doubt is no merit.
      const votes = source.ratings.flatMap(({ kind, value }) => (kind === 'factuality' ? (value ?? []) : []));
      const isHalf = (votes.reduce((sum, value) => sum + value, 0) / votes.length) % 1 === 0.5;
      const level = ratedFactualities.indexOf(wordOf(outlet.factuality_bucket) as RatedFactuality);
      const expected = level < 0 ? 'unrated' : ratedFactualities[isHalf ? level + 1 : level];
      return source.factuality !== expected;
    });
    expect(wrong.map(({ domain }) => domain)).toEqual([]);
  });
});

describe('the leanings of data/', () => {
  it('are as many as the README says', () => {
    const count = (leaning: string) => [...sources.values()].filter((source) => source.leaning === leaning).length;
    const all = ['left', 'lean-left', 'center', 'lean-right', 'right', 'unrated'].map(count);
    expect(all).toEqual([57, 265, 274, 148, 46, 570]);
  });

  it('count a source without a side as unrated and keep what its rater says', async () => {
    const alone = await loadCatalog(data, ['mbfc']);
    const withoutSide = [...alone.sources.values()].filter(({ ratings }) =>
      ratings.some(({ kind, value }) => kind === 'leaning' && value === undefined),
    );
    expect(withoutSide).toHaveLength(64);
    expect(new Set(withoutSide.map(({ leaning }) => leaning))).toEqual(new Set(['unrated']));
    const labels = withoutSide.flatMap(({ ratings }) =>
      ratings.filter(({ kind }) => kind === 'leaning').map(({ label }) => label),
    );
    expect(labels.every((label) => label.endsWith(', side not given'))).toBe(true);
    expect(alone.sources.get('foxnews.com')?.leaning).toBe('unrated');
    // Another rater gives the side that this one does not.
    expect(sources.get('foxnews.com')?.leaning).toBe('right');
  });
});
