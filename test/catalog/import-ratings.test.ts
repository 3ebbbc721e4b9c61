import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { runCatalog } from '../../src/catalog/run-catalog.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-ratings-'));
  await mkdir(path.join(folder, 'data/ratings'), { recursive: true });
  const sources = ['alder', 'birch', 'cedar'].map((id) => ({
    id: `${id}.example`,
    name: id,
    domains: [`${id}.example`, `${id}-online.example`],
    language: 'en',
    ownership: { kind: 'unknown' },
    feeds: [{ url: `https://${id}.example/feed` }],
  }));
  await writeFile(path.join(folder, 'data/sources.json'), JSON.stringify(sources));
  await writeFile(path.join(folder, 'data/topics.json'), '[]');
});
afterEach(() => rm(folder, { recursive: true }));

const head = 'domain,value,label,year,url';
async function take(text: string, ...more: string[]): Promise<string> {
  await writeFile(path.join(folder, 'mine.csv'), text);
  return runCatalog(['import', '--rater', 'my-desk', ...more, path.join(folder, 'mine.csv')], folder);
}
const problemsOf = (text: string, ...more: string[]) =>
  take(text, ...more).then(
    () => 'none',
    (error: unknown) => (error as Error).message,
  );
const written = () => readdir(path.join(folder, 'data/ratings'));

describe('npm run catalog -- import', () => {
  it('makes a rater’s file of which every part counts', async () => {
    const report = await take(
      `\ufeff${head}\r\nwww.Alder-Online.example,-1,"Left, mostly",2026-03-01,https://desk.example/alder\r\n` +
        'birch.example,,questionable,2025,https://desk.example/birch\nstranger.example,2,Right,2025,https://desk.example/s\n',
      '--name',
      'My Desk',
      '--licence',
      'CC0',
    );
    expect(report).toMatch(
      /^2 ratings were written to .*my-desk\.json\.\nOf no source of ours, and left out: stranger\.example$/,
    );
    const { sources } = await loadCatalog(path.join(folder, 'data'));
    expect(sources.get('alder.example')).toMatchObject({
      leaning: 'lean-left',
      ratings: [
        { rater: 'My Desk', label: 'Left, mostly', value: -1, asOf: '2026-03-01', url: 'https://desk.example/alder' },
      ],
    });
    expect(sources.get('birch.example')).toMatchObject({ leaning: 'unrated', ratings: [{ label: 'questionable' }] });
    expect(await written()).toEqual(['my-desk.json']);
    const text = await readFile(path.join(folder, 'data/ratings/my-desk.json'), 'utf8');
    expect(text).toContain(
      '\n    {"source": "birch.example", "kind": "leaning", "label": "questionable", "asOf": "2025",',
    );
  });

  it('replaces what the rater said of the same kind, and keeps the other kind and the licence', async () => {
    await take(`${head}\nalder.example,2,Right,2025,https://desk.example/a`, '--name', 'My Desk', '--licence', 'CC0');
    await take(`${head}\nalder.example,4,High,2025,https://desk.example/f`, '--kind', 'factuality');
    await take(`${head}\ncedar.example,0,Center,2026,https://desk.example/c`);
    const { sources } = await loadCatalog(path.join(folder, 'data'));
    expect(sources.get('alder.example')).toMatchObject({ leaning: 'unrated', factuality: 'high' });
    expect(sources.get('cedar.example')).toMatchObject({ leaning: 'center', ratings: [{ rater: 'My Desk' }] });
    expect(await readFile(path.join(folder, 'data/ratings/my-desk.json'), 'utf8')).toContain('"licence": "CC0"');
  });

  it('names every problem with its line and writes nothing', async () => {
    const problems = await problemsOf(
      [
        head,
        'alder.example,3,Right,2025,https://desk.example/',
        'birch,-1,Left,2025,https://desk.example/',
        '',
        'cedar.example,left,,May 2025,ftp://desk.example/',
        'birch.example,1,Right,2025',
        'birch.example,1,Right,2025,https://desk.example/',
        'birch-online.example,1,Right,2025,https://desk.example/',
      ].join('\n'),
    );
    for (const expected of [
      'line 2: value: expected a number from -2 to 2',
      'line 3: domain: expected a domain such as news.example, got "birch"',
      'line 5: value: expected a number from -2 to 2, or nothing where no value is given, got "left"',
      'line 5: label: expected the rater’s own word, got ""',
      'line 5: year: expected a year or a date, YYYY-MM-DD, got "May 2025"',
      'line 5: url: expected a link that begins with http:// or https://, got "ftp://desk.example/"',
      'line 6: expected 5 cells, got 4',
      'line 8: domain: birch-online.example was rated in line 7 already',
    ]) {
      expect(problems).toContain(expected);
    }
    expect(await written()).toEqual([]);
  });

  it.each([
    [
      'domain,label,year,url\nalder.example,Left,2025,https://desk.example/',
      'line 1: expected the columns domain,value',
    ],
    ['', 'line 1: expected the columns'],
    [`${head}\n"alder.example,1,Right,2025,https://desk.example/`, 'expected CSV'],
    [`${head}\nstranger.example,1,Right,2025,https://desk.example/`, 'rates no source of the catalog'],
    [head, 'rates no source of the catalog'],
  ])('refuses a file that is none: %j', async (text, problem) => {
    expect(await problemsOf(text)).toContain(problem);
    expect(await written()).toEqual([]);
  });

  it('leaves the file that was there when the new one is wrong', async () => {
    await take(`${head}\nalder.example,2,Right,2025,https://desk.example/a`);
    const before = await readFile(path.join(folder, 'data/ratings/my-desk.json'), 'utf8');
    expect(await problemsOf(`${head}\nalder.example,9,Right,2025,https://desk.example/a`)).toContain('line 2');
    expect(await readFile(path.join(folder, 'data/ratings/my-desk.json'), 'utf8')).toBe(before);
  });

  it.each([
    [['import', 'x.csv'], 'Usage: npm run catalog'],
    [['import', '--rater', '../x', 'mine.csv'], 'Expected --rater to be lower-case'],
    [
      ['import', '--rater', 'x', '--kind', 'bias', 'mine.csv'],
      'Expected --kind to be leaning or factuality, got "bias"',
    ],
    [['import', '--rate', 'x'], 'Unknown option'],
    [['dance'], 'Usage: npm run catalog'],
    [[], 'Usage: npm run catalog'],
  ])('tells how it is used: %j', async (args, message) => {
    await expect(runCatalog(args, folder)).rejects.toThrow(message);
  });
});

describe('npm run catalog -- counts', () => {
  it('counts sources, feeds and ratings by rater, language and country', async () => {
    await take(
      `${head}\nalder.example,2,Right,2025,https://desk.example/a\nbirch.example,,odd,2025,https://desk.example/b`,
    );
    const counts = await runCatalog(['counts'], folder);
    expect(counts).toContain('3 sources, 3 feeds, 2 ratings');
    expect(counts).toContain('Of the unrated, 1 have a rater who gives no side.');
    expect(counts).toContain('| my-desk: leaning | 2 | 1 |');
    expect(counts).toContain('| en | 3 | 3 | 0 | 0 | 0 | 0 | 1 | 2 |');
  });
});
