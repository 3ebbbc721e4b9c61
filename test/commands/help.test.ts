import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import help from '../../commands/help.ts';
import { loadCommands } from '../../src/bot/command/load-commands.ts';
import { root } from '../../src/root.ts';
import { contextOf, openDemoApp } from '../open-demo-app.ts';

const { app, close } = await openDemoApp();
afterAll(close);

const commands = [...(await loadCommands(path.join(root, 'commands'))).values()];

describe('/help', () => {
  it('keeps what is for the bot’s owners from everyone else', async () => {
    const text = JSON.stringify(await help.action!.run({}, app, contextOf({ commands })));
    expect(text).not.toContain('/catalog');
    expect(text).not.toContain('owners');
    expect(text).toContain('/source add');
  });

  it('tells the bot’s owners of every command that is loaded, and of its subcommands', async () => {
    const isOwner = () => Promise.resolve(true);
    const text = JSON.stringify(await help.action!.run({}, app, contextOf({ commands, isOwner })));
    for (const command of commands) {
      expect(text).toContain(command.onMessage === undefined ? `/${command.name}` : `**${command.name}**`);
      for (const name of Object.keys(command.subcommands ?? {})) expect(text).toContain(`/${command.name} ${name}`);
    }
  });
});
