import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandJson } from '../../../src/bot/command/command-json.ts';
import { defineCommand, defineMessageCommand } from '../../../src/bot/command/command.ts';
import { loadCommands } from '../../../src/bot/command/load-commands.ts';
import { Type } from '../../../src/bot/command/option.ts';
import { checkCommands } from '../../../src/playground/loopback/validate/commands.ts';
import { rootField } from '../../../src/playground/loopback/validate/field.ts';
import { root } from '../../../src/root.ts';

const commands = await loadCommands(path.join(root, 'commands'));

/** What Discord would find wrong with the registration of these. */
function problemsOf(registered: unknown[]) {
  const field = rootField(registered);
  checkCommands(field);
  return field.problems;
}

describe('commandJson', () => {
  it.each([...commands.values()].map((command) => [command.name, command] as const))(
    'makes of /%s what Discord accepts',
    (_name, command) => {
      expect(problemsOf([commandJson(command)])).toEqual([]);
    },
  );

  it('asks for the permissions that the router will ask for', () => {
    for (const command of commands.values()) {
      expect(commandJson(command).default_member_permissions).toBe(command.permissions?.toString());
    }
    expect(commands.get('audit')?.permissions).toBe(1n << 5n);
  });

  it('registers for guilds alone, or for members’ own accounts too where the application allows that', () => {
    const command = defineMessageCommand({
      name: 'Look at this',
      description: 'Looks',
      visibility: 'private',
      place: 'anywhere',
      run: () => ({}),
    });
    expect(commandJson(commands.get('audit')!)).toMatchObject({ integration_types: [0], contexts: [0] });
    expect(commandJson(command)).toEqual({
      type: 3,
      name: 'Look at this',
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
    expect(commandJson(command, false)).toMatchObject({ integration_types: [0], contexts: [0, 1] });
    expect(problemsOf([commandJson(command)])).toEqual([]);
  });

  it('gives bounds the names that Discord knows', () => {
    const command = defineCommand({
      name: 'bounded',
      description: 'Bounded',
      visibility: 'public',
      options: [
        { name: 'days', description: 'Days', type: Type.Integer, required: true, min: 1, max: 7 },
        { name: 'words', description: 'Words', type: Type.String, maxLength: 5 },
        { name: 'where', description: 'Where', type: Type.Channel, channelTypes: [0, 5] },
      ],
      run: () => ({}),
    });
    expect(commandJson(command)).toHaveProperty('options', [
      { name: 'days', description: 'Days', type: 4, required: true, min_value: 1, max_value: 7 },
      { name: 'words', description: 'Words', type: 3, max_length: 5 },
      { name: 'where', description: 'Where', type: 7, channel_types: [0, 5] },
    ]);
    expect(problemsOf([commandJson(command)])).toEqual([]);
  });
});
