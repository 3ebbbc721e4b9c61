import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../src/root.ts';

interface SourceFile {
  /** Relative to the project, with forward slashes. */
  file: string;
  text: string;
  imports: string[];
}

const files = ['src', 'commands', 'test', 'bench'].flatMap(listFiles);
const product = files.filter(({ file }) => file.startsWith('src/') || file.startsWith('commands/'));

const stages = ['ingest', 'cluster', 'edition', 'briefing', 'store', 'views', 'ops'];

/** What each room may import, besides itself. Rooms that do not appear here do not exist. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  ...Object.fromEntries(stages.map((stage) => [stage, ['domain']])),
  app: [...stages, 'domain'],
  bot: ['app', ...stages, 'domain'],
  schedule: ['app', ...stages, 'domain'],
  commands: ['bot', 'schedule', 'app', ...stages, 'domain'],
  src: ['bot', 'schedule', 'app', ...stages, 'domain'],
  catalog: ['src', 'app', 'ingest', 'domain'],
  playground: ['src', 'bot', 'schedule', 'app', ...stages, 'domain'],
};

/** Libraries that only these rooms may know. */
const libraryRooms: Record<string, readonly string[]> = {
  'discord.js': ['bot', 'commands', 'playground'],
  '@discordjs/rest': ['bot', 'playground'],
  entities: ['ingest'],
  'csv-parse': ['catalog'],
  keyv: ['store'],
  libsql: ['store'],
  pg: ['store'],
  '@redis/client': ['store'],
  pino: ['ops'],
  'node-cron': ['schedule'],
  undici: ['ingest'],
  ws: ['playground'],
  'oxc-transform': ['playground'],
  'playwright-core': ['playground'],
};

describe('the tree', () => {
  it('lets imports point one way only', () => {
    const wrong = product.flatMap(({ file, imports }) =>
      imports
        .filter((target) => target.startsWith('.'))
        .map((target) => path.posix.join(path.posix.dirname(file), target))
        .filter((target) => roomOf(target) !== roomOf(file) && !mayImport[roomOf(file)]?.includes(roomOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no room that the table does not know', () => {
    expect(product.filter(({ file }) => mayImport[roomOf(file)] === undefined).map(({ file }) => file)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycle(product)).toBeUndefined();
  });

  it('keeps each library in its room', () => {
    const wrong = product.flatMap(({ file, imports }) =>
      imports
        .filter((library) => libraryRooms[packageOf(library)]?.includes(roomOf(file)) === false)
        .map((library) => `${file} imports ${library}`),
    );
    expect(wrong).toEqual([]);
  });

  it('depends at run time on what the program imports, and on nothing else', () => {
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(path.join(root, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const imported = product
      .filter(({ file }) => roomOf(file) !== 'playground')
      .flatMap((source) => source.imports)
      .filter((name) => !name.startsWith('.') && !name.startsWith('node:'));
    expect([...new Set(imported.map(packageOf))].sort()).toEqual(
      Object.keys({ ...dependencies, ...optionalDependencies }).sort(),
    );
  });

  it('takes time and chance as arguments wherever something is decided', () => {
    const deciding = ['domain', 'cluster', 'edition', 'briefing', 'views', 'schedule', 'app', 'commands'];
    const reads = /^(?!\s*(\/?\*|\/\/)).*(\bDate\.now\(|\bnew Date\(\)|\bMath\.random\()/m;
    const wrong = product.filter(({ file, text }) => deciding.includes(roomOf(file)) && reads.test(text));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('reads the environment in config.ts alone', () => {
    const readers = product.filter(({ text }) => /process\.env\b/.test(text)).map(({ file }) => file);
    expect(readers).toEqual(['src/config.ts']);
  });

  it('has no file over 300 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 301).map(({ file }) => file);
    expect(long).toEqual([]);
  });

  it('has a median file under 70 lines', () => {
    const lengths = product.map(({ text }) => text.split('\n').length).sort((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(70);
  });

  it('uses no banned name, barrel or default export', () => {
    const banned = /(^|\/)(index|utils?|helpers?|common)\.ts$|(manager|service|handler|impl)\.ts$/;
    expect(product.filter(({ file }) => banned.test(file)).map(({ file }) => file)).toEqual([]);
    const defaults = product.filter(({ file, text }) => !file.startsWith('commands/') && /^export default/m.test(text));
    expect(defaults.map(({ file }) => file)).toEqual([]);
  });

  it('names files in kebab-case', () => {
    expect(files.filter(({ file }) => !/^[a-z0-9/.-]+\.ts$/.test(file)).map(({ file }) => file)).toEqual([]);
  });

  it('has a test for every command', () => {
    // What stands in a command's own folder is tried through that command.
    const commands = files.flatMap(({ file }) => /^commands\/([^/]+)\.ts$/.exec(file)?.[1] ?? []);
    const tested = new Set(files.map(({ file }) => file));
    expect(commands.filter((name) => !tested.has(`test/commands/${name}.test.ts`))).toEqual([]);
  });

  it('mocks no module and sleeps in no test', () => {
    const tests = files.filter(({ file }) => file.startsWith('test/') && file !== 'test/architecture.test.ts');
    const mocking = tests.filter(({ text }) => /\b(vi|jest)\.(do)?mock\(/i.test(text));
    expect(mocking.map(({ file }) => file)).toEqual([]);
    const waits =
      /setTimeout[^;]* from 'node:timers\/promises'|Atomics\.wait|new Promise(<[^>]*>)?\(\([^)]*\) =>\s*\{?\s*setTimeout/;
    expect(tests.filter(({ text }) => waits.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

function listFiles(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => {
      const file = path.posix.join(folder, name.split(path.sep).join('/'));
      const text = readFileSync(path.join(root, file), 'utf8');
      return { file, text, imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName) };
    });
}

/** `discord-api-types` of `discord-api-types/v10`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function roomOf(file: string): string {
  const [top, room = ''] = file.split('/');
  return top === 'src' && !room.includes('.') ? room : (top ?? '');
}

function findCycle(all: readonly SourceFile[]): string[] | undefined {
  const byFile = new Map(all.map((source) => [source.file, source]));
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    const source = byFile.get(file);
    if (done.has(file) || source === undefined) return undefined;
    for (const target of source.imports.filter((name) => name.startsWith('.'))) {
      const cycle = visit(path.posix.join(path.posix.dirname(file), target), [...trail, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const { file } of all) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
