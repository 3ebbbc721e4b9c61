import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCommands } from '../src/bot/command/load-commands.ts';
import { loadCatalog } from '../src/catalog.ts';
import { configSchema } from '../src/config.ts';
import { loadDemo } from '../src/playground/demo.ts';
import { root } from '../src/root.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const decisions = readdirSync(path.join(root, 'docs/adr')).map((file) => `docs/adr/${file}`);
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'bench/README.md', 'data/README.md', ...decisions];
const readme = read('README.md');
const commands = await loadCommands(path.join(root, 'commands'));

/** The first group of every match, once each. */
const matchesOf = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, group = '']) => group)),
];

describe('the documents', () => {
  it('name npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((file) =>
      matchesOf(read(file), /npm (?:run )?((?:test|bench):[a-z-]+|(?<=run )[a-z-]+)/g),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('link to files that exist', () => {
    const broken = documents.flatMap((file) =>
      matchesOf(read(file), /\]\((?!https?:)([^)#]+)/g)
        .filter((target) => !existsSync(path.join(root, path.dirname(file), target)))
        .map((target) => `${file}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('number the decisions without a gap', () => {
    const numbers = decisions.map((file) => Number(path.basename(file).slice(0, 4))).sort((one, other) => one - other);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('README.md', () => {
  it('lists exactly the commands that there are', () => {
    const named = [...matchesOf(readme, /^\| `\/([a-z-]+)/gm), ...matchesOf(readme, /^\| _([^_]+)_/gm)];
    expect(named.sort()).toEqual([...commands.keys()].sort());
  });

  it('lists exactly the settings that there are, with their defaults', () => {
    const rows = new Map(
      [...readme.matchAll(/^\| `([A-Z_]+)` *\| *`?([^|`]*?)`? *\|/gm)].map(([, name, value]) => [name, value]),
    );
    const defaults = configSchema.parse({}) as Record<string, string | number | string[] | undefined>;
    expect([...rows.keys()].sort()).toEqual(Object.keys(configSchema.shape).sort());
    for (const [name = '', value] of rows) expect(value, name).toBe(String(defaults[name] ?? ''));
  });

  it('shows every folder of src/', () => {
    const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(matchesOf(readme, /^ {2}([a-z]+)\/ /gm).sort()).toEqual(folders.map(({ name }) => name).sort());
  });
});

describe('README.md on what is shipped', () => {
  it('counts the sources and languages of the demo', async () => {
    const { sources } = await loadDemo(path.join(root, 'data/demo'));
    const languages = new Set(sources.map(({ language }) => language));
    expect(readme).toMatch(new RegExp(`${sources.length} invented sources[^.]*in\\s${languages.size} languages`));
  });

  it('tells how many sources outside English are unrated', async () => {
    const { sources } = await loadCatalog(path.join(root, 'data'));
    const others = [...sources.values()].filter(({ language }) => language !== 'en');
    const unrated = others.filter(({ leaning }) => leaning === 'unrated');
    expect(readme).toMatch(/Three quarters of the sources outside English are unrated/);
    expect(unrated.length / others.length).toBeCloseTo(0.75, 1);
  });
});

describe('CONTRIBUTING.md', () => {
  it('shows a command that loads and runs as it stands', async () => {
    const [, name = '', code = ''] =
      /^`commands\/([a-z]+)\.ts`:\n\n```ts\n(.*?)^```/ms.exec(read('CONTRIBUTING.md')) ?? [];
    const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-example-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(path.join(folder, `${name}.ts`), code.replaceAll('../src/', `${root}/src/`));
    const command = (await loadCommands(folder)).get(name);
    const app = { status: () => ({ stories: 3 }) };
    expect(command?.action?.run({ loud: true }, app as never, {} as never)).toEqual({ content: '**3 stories**' });
  });
});
