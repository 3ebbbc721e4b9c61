import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoCatalog } from '../../src/playground/demo-catalog.ts';
import { loadDemo } from '../../src/playground/demo.ts';
import { articles, atomSource, jsonSource, rssSource, writeDemo } from './demo-fixture.ts';

const shipped = join(import.meta.dirname, '../../data/demo');

describe('loadDemo', () => {
  it('reads sources, articles newest first, and pictures', async () => {
    const demo = await loadDemo(await writeDemo({ 'articles/kaiblatt.json': [...articles].reverse() }));
    expect(demo.sources).toEqual([rssSource, atomSource, jsonSource]);
    expect(demo.articles.get('kaiblatt')).toEqual(articles);
    expect([...demo.pictures.keys()]).toEqual(['ferry.png']);
  });

  it('names every file and field that is not as expected', async () => {
    const folder = await writeDemo({
      'sources.json': [rssSource, { ...atomSource, leaning: 3, domain: 'kaiblatt.de' }],
      'articles/quay-gazette.json': '[{',
    });
    const loading = loadDemo(folder);
    await expect(loading).rejects.toThrow('sources.json: 1.leaning');
    await expect(loading).rejects.toThrow('sources.json: 1.domain: expected a domain that ends in .example');
  });

  it('names a file with articles that is missing and a picture that is', async () => {
    const folder = await writeDemo({
      'sources.json': [rssSource, { ...rssSource, id: 'nowhere' }],
      'articles/quay-gazette.json': [{ ...articles[0], image: 'gone.png' }],
    });
    const loading = loadDemo(folder);
    await expect(loading).rejects.toThrow('articles/nowhere.json');
    await expect(loading).rejects.toThrow('pictures/gone.png');
  });

  it.skipIf(!existsSync(join(shipped, 'pictures')))('reads the data that we ship (in data/demo)', async () => {
    const demo = await loadDemo(shipped);
    expect(demo.sources.length).toBeGreaterThanOrEqual(40);
    expect([...demo.articles.values()].flat().length).toBeGreaterThanOrEqual(300);
    expect(new Set(demo.sources.map(({ language }) => language)).size).toBeGreaterThanOrEqual(5);
  });
});

describe('demoCatalog', () => {
  it('gives each source its feed on the server and the invented ratings of one rater', async () => {
    const demo = await loadDemo(await writeDemo());
    const catalog = demoCatalog(demo, { feedUrl: (id) => `http://127.0.0.1:1/feeds/${id}.xml` });
    expect(catalog.sources.get('quay-gazette')).toEqual({
      id: 'quay-gazette',
      name: 'Quay & Gazette',
      domains: ['quay-gazette.example'],
      country: 'GB',
      language: 'en',
      ownership: { kind: 'nonprofit', owner: 'Quay Trust' },
      feeds: [{ url: 'http://127.0.0.1:1/feeds/quay-gazette.xml', topic: 'world' }],
      ratings: [
        {
          kind: 'leaning',
          rater: 'Demo Rater',
          label: 'Lean Left',
          value: -1,
          asOf: '2026-11-01',
          url: 'https://demo-rater.example/quay-gazette',
        },
        {
          kind: 'factuality',
          rater: 'Demo Rater',
          label: 'high',
          value: 4,
          asOf: '2026-11-01',
          url: 'https://demo-rater.example/quay-gazette',
        },
      ],
      leaning: 'lean-left',
      factuality: 'high',
    });
  });

  it('leaves unrated what the demo does not rate', async () => {
    const catalog = demoCatalog(await loadDemo(await writeDemo()), { feedUrl: () => 'http://127.0.0.1:1/' });
    expect(catalog.sources.get('kaiblatt')).toMatchObject({ leaning: 'unrated', factuality: 'high' });
    expect(catalog.sources.get('lodka')).toMatchObject({ leaning: 'lean-left', factuality: 'unrated' });
    expect(catalog.sources.get('lodka')?.ratings).toHaveLength(1);
  });
});
