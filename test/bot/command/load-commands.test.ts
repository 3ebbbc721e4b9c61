import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommands } from '../../../src/bot/command/load-commands.ts';
import { root } from '../../../src/root.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-commands-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const good = (name: string) =>
  `export default { name: '${name}', description: 'Good', visibility: 'public',
    action: { description: 'Good', options: [], run: () => ({}) } };`;
const write = (file: string, text: string) => writeFile(path.join(folder, file), text);

/** The message of the rejection. */
const problemsOf = () =>
  loadCommands(folder).then(
    () => '',
    (error: unknown) => (error as Error).message,
  );

describe('loadCommands', () => {
  it('loads our own commands, in the order of their files', async () => {
    const names = [...(await loadCommands(path.join(root, 'commands'))).keys()];
    const files = names.map((name) => `${name.toLowerCase().replaceAll(' ', '-')}.ts`);
    const there = (await readdir(path.join(root, 'commands'))).filter((name) => name.endsWith('.ts'));
    expect(files).toEqual(there.sort());
    expect(names).toContain('story');
  });

  it('names every bad file at once, with what is wrong in it', async () => {
    await write('good.ts', good('good'));
    await write('empty.ts', 'export const nothing = 1;');
    await write('renamed.ts', good('other'));
    await write('both.ts', good('both').replace('action:', 'subcommands: {}, action:'));
    await write('loud.ts', good('loud').replace("'public'", "'shouted'"));
    await write('lost.ts', "import './nowhere.ts';");
    await write('broken.ts', 'export default {');
    await write('long.ts', good('long').replace("description: 'Good', v", `description: '${'x'.repeat(101)}', v`));
    const problems = await problemsOf();
    expect(problems).toContain('empty.ts: default export: ');
    expect(problems).toContain('renamed.ts: name: expected "renamed" after the file, got "other"');
    expect(problems).toContain(
      'both.ts: default export: expected either options and run, or subcommands, or a message',
    );
    expect(problems).toContain('loud.ts: visibility: ');
    expect(problems).toContain('lost.ts: expected it to load, got ');
    expect(problems).toContain('broken.ts: expected it to load, got ');
    expect(problems).toContain('long.ts: description: ');
    expect(problems).not.toContain('good.ts');
  });

  it('takes message commands by their name in Discord, from a file with hyphens, fifteen of them', async () => {
    const onMessage = (commandName: string) =>
      `export default { name: '${commandName}', description: 'Good', visibility: 'private', onMessage: () => ({}) };`;
    await write('look-at-this.ts', onMessage('Look at this'));
    expect([...(await loadCommands(folder)).keys()]).toEqual(['Look at this']);
    for (let index = 2; index <= 15; index += 1) await write(`look-${index}.ts`, onMessage(`Look ${index}`));
    expect((await loadCommands(folder)).size).toBe(15);
    await write('look-16.ts', onMessage('Look 16'));
    expect(await problemsOf()).toContain('expected at most 15 message commands, got 16');
    await write('twice.ts', onMessage('Look  twice'));
    expect(await problemsOf()).toContain('twice.ts: name: expected "twice" after the file, got "Look  twice"');
    await write('spaced.ts', good('Spaced name'));
    expect(await problemsOf()).toContain('spaced.ts: name: expected 1 to 32 lower-case letters');
  });

  it('passes over declarations and other files', async () => {
    await write('good.ts', good('good'));
    await write('good.d.ts', 'export {};');
    await write('notes.md', '# Notes');
    expect([...(await loadCommands(folder)).keys()]).toEqual(['good']);
  });

  it('refuses a folder without commands', async () => {
    expect(await problemsOf()).toBe(`Expected commands in ${folder}, found none`);
  });
});
