import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectFeeds } from '../../../src/app/news/select-feeds.ts';
import { buildCatalog, loadCatalog } from '../../../src/catalog.ts';
import { root } from '../../../src/root.ts';

type Given = string | undefined | { language: string };

function source(id: string, language: string, country: string, topics: readonly Given[]) {
  const feeds = topics.map((topic, index) => ({
    url: `https://${id}/${index}`,
    ...(typeof topic === 'string' ? { topic } : topic),
  }));
  return { id, name: id, domains: [id], language, country, ownership: { kind: 'unknown' as const }, feeds };
}

const real = await loadCatalog(path.join(root, 'data'));

const catalog = buildCatalog(
  [
    source('alder.example', 'en', 'GB', [undefined, 'science', { language: 'de' }]),
    source('birch.example', 'de', 'DE', ['science']),
    source('cedar.example', 'en', 'US', ['world']),
    source('dogwood.example', 'zh-Hans', 'CN', ['world']),
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
      [
        'https://alder.example/0',
        'https://alder.example/1',
        'https://alder.example/2',
        'https://birch.example/0',
        'https://cedar.example/0',
        'https://dogwood.example/0',
      ],
    ],
    ['de', ['https://alder.example/2', 'https://birch.example/0']],
    ['country:GB', ['https://alder.example/0', 'https://alder.example/1', 'https://alder.example/2']],
    ['country:gb', ['https://alder.example/0', 'https://alder.example/1', 'https://alder.example/2']],
    ['topic:science', ['https://alder.example/1', 'https://birch.example/0']],
    ['source:cedar.example', ['https://cedar.example/0']],
  ])('reads “%s”', (entry, urls) => {
    expect(select(entry)).toEqual(urls);
  });

  it('takes a feed once that several entries match, in the catalog’s order', () => {
    expect(select('source:cedar.example', 'topic:science', 'country:GB')).toEqual([
      'https://alder.example/0',
      'https://alder.example/1',
      'https://alder.example/2',
      'https://birch.example/0',
      'https://cedar.example/0',
    ]);
  });

  it.each([
    ['en+topic:science', ['https://alder.example/1']],
    ['topic:science + en', ['https://alder.example/1']],
    ['en+country:US+topic:world', ['https://cedar.example/0']],
    ['all+de', ['https://birch.example/0', 'https://alder.example/2']],
  ])('narrows by every part of “%s”', (entry, urls) => {
    expect(new Set(select(entry))).toEqual(new Set(urls));
  });

  it('joins what several narrowed entries choose', () => {
    expect(select('en+topic:world', 'de+topic:science')).toEqual([
      'https://birch.example/0',
      'https://cedar.example/0',
    ]);
  });

  it('goes by the language of the feed where it is another than its source’s', () => {
    expect(select('en')).not.toContain('https://alder.example/2');
    expect(select('de')).toContain('https://alder.example/2');
  });

  it('takes a language in whatever script', () => {
    expect(select('zh')).toEqual(['https://dogwood.example/0']);
    expect(select('zh-Hans')).toEqual(['https://dogwood.example/0']);
  });

  it.each([
    ['EN', 'The languages with feeds are de, en, zh-Hans.'],
    ['z', 'The languages with feeds are'],
    ['country:', 'The countries with feeds are CN, DE, GB, US.'],
    ['topic:gardening', 'The topics with feeds are science, world.'],
    ['source:alder', 'The sources with feeds are alder.example, birch.example, cedar.example, dogwood.example.'],
    ['language-of:en', 'There is no "language-of:".'],
    ['fr', 'The languages with feeds are'],
    ['', 'The languages with feeds are'],
  ])('names a part that matches no feed, and what there is: “%s”', (part, hint) => {
    for (const entry of [part, `en+${part}`]) {
      expect(() => select('all', entry)).toThrow(`got "${part}"`);
      expect(() => select('all', entry)).toThrow(hint);
    }
  });

  it('says so when no feed matches all parts', () => {
    expect(() => select('en+country:DE')).toThrow('got "en+country:DE": each part has feeds, but none has all.');
  });
});

describe('FEEDS over data/', () => {
  it.each(['README.md', '.env.example'])('finds feeds for every example that %s gives', async (file) => {
    const text = await readFile(path.join(root, file), 'utf8');
    const examples = text.match(/`?\b(?:[a-z]{2}\+)?(?:country|topic|source):[\w.]*\w/g) ?? [];
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const example of examples) expect(selectFeeds(real, [example.replace('`', '')]).length).toBeGreaterThan(0);
  });

  it('makes a bot of fifty feeds or of two thousand', () => {
    expect(selectFeeds(real, ['all'])).toHaveLength(2007);
    const few = selectFeeds(real, ['en+topic:science', 'en+topic:technology']).length;
    expect([few > 30, few < 60]).toEqual([true, true]);
  });

  it('reads no feed in another language than asked for, as far as the catalog knows', () => {
    const english = selectFeeds(real, ['en']);
    expect(english.filter(({ source, feed }) => (feed.language ?? source.language) !== 'en')).toEqual([]);
    const ofOthers = english.filter(({ source }) => source.language !== 'en').map(({ source }) => source.id);
    expect(ofOthers).toEqual(expect.arrayContaining(['prothomalo.com', 'xinhuanet.com']));
  });
});
