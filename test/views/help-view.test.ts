import { describe, expect, it } from 'vitest';
import { errorView } from '../../src/views/error-view.ts';
import { helpView } from '../../src/views/help-view.ts';
import { discordProblems, textOf } from './discord-problems.ts';
import { expectGolden } from './expect-golden.ts';

const commands = [
  { name: 'story', description: 'What happened.', visibility: 'public' as const },
  { name: 'help', description: 'What this is.', visibility: 'private' as const },
  { name: 'Look at this', description: 'Looks.', visibility: 'private' as const, onMessage: () => ({}) },
  { name: 'correct', description: 'Corrects.', visibility: 'private' as const, permissions: 8192n },
  {
    name: 'digest',
    description: 'Digests for channels.',
    visibility: 'private' as const,
    permissions: 32n,
    subcommands: { list: { description: 'The digests of this server.' } },
  },
];

describe('helpView', () => {
  it('draws the help as it was reviewed', async () => {
    const view = helpView(commands);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'help');
  });

  it('says who sees the answer and who may use the command', () => {
    const text = textOf(helpView(commands));
    expect(text).toContain('Answered to the channel\n`/story` What happened.');
    expect(text).toContain('In the menu of a message, under Apps\n**Look at this** Looks.');
    expect(text).toContain('For members with Manage Messages\n`/correct` Corrects.');
    expect(text).toContain('`/digest list` The digests of this server.\nFor members with Manage Server');
  });

  it('says that a command is for the bot’s owners, whatever permissions hide it', () => {
    const owned = { ...commands[4]!, name: 'owned', permissions: 0n, forOwners: true as const };
    expect(textOf(helpView([owned]))).toContain('For the bot’s owners');
    expect(textOf(helpView([owned]))).not.toContain('Manage Server');
  });

  it('has room for a hundred commands', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...commands[0]!, name: `command-${index}` }));
    expect(discordProblems(helpView([...many, ...commands]))).toEqual([]);
  });
});

describe('errorView', () => {
  it('shows the message as it is written, and the reference that finds a bug in the log', () => {
    expect(errorView('No such topic. Try `/headlines`.')).toEqual({ content: 'No such topic. Try `/headlines`.' });
    expect(errorView('Something went wrong.', '157')).toEqual({ content: 'Something went wrong. (ref 157)' });
  });

  it('stays within the limits with a message of any length', () => {
    expect(discordProblems(errorView('x'.repeat(5000), '157'))).toEqual([]);
  });
});
