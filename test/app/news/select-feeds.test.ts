import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectFeeds } from '../../../src/app/news/select-feeds.ts';
import { buildCatalog, loadCatalog } from '../../../src/catalog.ts';
import { root } from '../../../src/root.ts';

function source(id: string, language: string, country: string, topics: readonly (string | undefined)[]) {
  const feeds = topics.map((topic, index) => ({
    url: `https://${id}/${index}`,
    ...(topic === undefined ? {} : { topic }),
  }));
  return { id, name: id, domains: [id], language, country, ownership: { kind: 'unknown' as const }, feeds };
}

const catalog = buildCatalog(
  [
    source('alder.example', 'en', 'GB', [undefined, 'science']),
    source('birch.example', 'de', 'DE', ['science']),
    source('cedar.example', 'en', 'US', ['world']),
    source('silent.example', 'fr', 'FR', []),
  ],
  [],
  [],
);

const select = (...entries: string[]) => selectFeeds(catalog, entries).map(({ feed }) => feed.url);

describe('selectFeeds', () => {
  it.each([
    [
      'all',
      ['https://alder.example/0', 'https://alder.example/1', 'https://birch.example/0', 'https://cedar.example/0'],
    ],
    ['de', ['https://birch.example/0']],
    ['country:GB', ['https://alder.example/0', 'https://alder.example/1']],
    ['country:gb', ['https://alder.example/0', 'https://alder.example/1']],
    ['topic:science', ['https://alder.example/1', 'https://birch.example/0']],
    ['source:cedar.example', ['https://cedar.example/0']],
  ])('reads “%s”', (entry, urls) => {
    expect(select(entry)).toEqual(urls);
  });

  it('takes a feed once that several entries match, in the catalog’s order', () => {
    expect(select('source:cedar.example', 'topic:science', 'country:GB')).toEqual([
      'https://alder.example/0',
      'https://alder.example/1',
      'https://birch.example/0',
      'https://cedar.example/0',
    ]);
  });

  it.each(['EN', 'country:', 'topic:gardening', 'source:alder', 'language:en', 'fr', ''])(
    'names an entry that matches no feed: “%s”',
    (entry) => {
      expect(() => select('all', entry)).toThrow(`got "${entry}"`);
    },
  );
});

it.each(['README.md', '.env.example'])('finds feeds for every example that %s gives', async (file) => {
  const text = await readFile(path.join(root, file), 'utf8');
  const examples = text.match(/\b(?:country|topic|source):[\w.]*\w/g) ?? [];
  expect(examples).toHaveLength(3);
  const real = await loadCatalog(path.join(root, 'data'), ['all']);
  for (const example of examples) expect(selectFeeds(real, [example]).length, example).toBeGreaterThan(0);
});
