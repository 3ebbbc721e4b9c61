import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalog } from '../src/catalog.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-data-'));
  await mkdir(path.join(folder, 'ratings'));
  await write('sources.json', [source]);
  await write('topics.json', [{ id: 'world', name: 'World', words: ['summit'] }]);
  await write('ratings/one.json', ratings({}));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const write = (file: string, data: unknown) =>
  writeFile(path.join(folder, file), typeof data === 'string' ? data : JSON.stringify(data));

const source = {
  id: 'alder.example',
  name: 'Alder',
  domains: ['alder.example'],
  country: 'GB',
  language: 'en',
  ownership: { kind: 'public' },
  feeds: [{ url: 'https://alder.example/feed' }],
};

function ratings(some: object, rater = 'Rater One') {
  const rating = {
    source: 'alder.example',
    kind: 'leaning',
    label: 'Lean Left',
    value: -1,
    asOf: '2026',
    url: 'https://rater.example/',
  };
  return { rater, licence: 'CC0', ratings: [{ ...rating, ...some }] };
}

/** The message of the rejection. */
const problemOf = (raters?: string[]) =>
  loadCatalog(folder, raters).then(
    () => '',
    (error: unknown) => (error as Error).message,
  );

describe('loadCatalog', () => {
  it('merges the raters’ words into the sources', async () => {
    await write('ratings/two.json', ratings({ value: 2, label: 'Right' }, 'Rater Two'));
    const found = (await loadCatalog(folder)).sources.get('alder.example');
    expect(found).toMatchObject({ name: 'Alder', leaning: 'center', factuality: 'unrated' });
    expect(found?.ratings.map(({ rater }) => rater)).toEqual(['Rater One', 'Rater Two']);
  });

  it('takes only the raters that are named', async () => {
    await write('ratings/two.json', ratings({ value: 2 }, 'Rater Two'));
    expect((await loadCatalog(folder, ['two'])).sources.get('alder.example')?.leaning).toBe('right');
    expect(await problemOf(['three'])).toBe(
      'Expected RATERS to name files of data/ratings (one.json, two.json) or all, got three',
    );
  });

  it.each([
    [
      'sources.json',
      [source, { ...source, id: 'b', country: 'gb' }],
      '1 (b).country: expected two capital letters',
      '"gb"',
    ],
    ['sources.json', [{ ...source, id: 'Alder!' }], '0 (Alder!).id: expected lower-case letters', '"Alder!"'],
    ['sources.json', [{ ...source, feeds: [{ url: 'ftp://x.example' }] }], '0 (alder.example).feeds.0.url: ', '"ftp:'],
    ['sources.json', [{ ...source, feed: [] }], '0 (alder.example): ', '"feed"'],
    ['sources.json', [{ ...source, name: undefined }], '0 (alder.example).name: ', 'got nothing'],
    ['sources.json', { sources: [] }, 'expected array', '{"sources":[]}'],
    ['topics.json', [{ id: 'world', name: 'World', words: ['a'] }], '0 (world).words.0: ', '"a"'],
    ['ratings/one.json', ratings({ kind: 'bias' }), 'ratings.0 (alder.example).kind: ', '"bias"'],
    [
      'ratings/one.json',
      ratings({ value: 3 }),
      'ratings.0 (alder.example).value: expected a leaning from -2 to 2',
      '3',
    ],
    [
      'ratings/one.json',
      ratings({ kind: 'factuality', value: -1 }),
      'ratings.0 (alder.example).value: expected a factuality from 0 to 5',
      '-1',
    ],
    [
      'ratings/one.json',
      ratings({ asOf: 'May 2026' }),
      'ratings.0 (alder.example).asOf: expected a year',
      '"May 2026"',
    ],
  ])('names the file, the entry, the field and what came: %s %#', async (file, data, place, got) => {
    await write(file, data);
    const problem = await problemOf();
    expect(problem).toContain(path.join(folder, file));
    expect(problem).toContain(place);
    expect(problem).toContain(got);
  });

  it.each(['sources.json', 'topics.json', 'ratings/one.json'])('names a file that is no JSON: %s', async (file) => {
    await write(file, '[{ "id": ');
    expect(await problemOf()).toContain(`Expected ${path.join(folder, file)} to be JSON: `);
  });

  it('names a file that is not there', async () => {
    await rm(path.join(folder, 'topics.json'));
    expect(await problemOf()).toContain(path.join(folder, 'topics.json'));
  });

  it('names an id that two sources or topics share', async () => {
    await write('sources.json', [source, { ...source, id: 'b' }, source]);
    expect(await problemOf()).toBe('Expected source ids to be unique, got alder.example twice');
    await write('sources.json', [source]);
    await write(
      'topics.json',
      ['world', 'world'].map((id) => ({ id, name: id, words: [] })),
    );
    expect(await problemOf()).toBe('Expected topic ids to be unique, got world twice');
  });

  it('names the source of a rating that is not there', async () => {
    await write('ratings/one.json', ratings({ source: 'nobody.example' }));
    expect(await problemOf()).toBe('Expected Rater One to rate known sources, got "nobody.example"');
  });

  it('names the topic of a feed that is not there', async () => {
    await write('sources.json', [{ ...source, feeds: [{ url: 'https://alder.example/feed', topic: 'gossip' }] }]);
    expect(await problemOf()).toContain('https://alder.example/feed a topic of topics.json');
    expect(await problemOf()).toContain('got "gossip"');
  });
});
