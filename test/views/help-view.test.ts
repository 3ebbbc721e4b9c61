import { describe, expect, it } from 'vitest';
import { errorView } from '../../src/views/error-view.ts';
import { helpView } from '../../src/views/help-view.ts';
import { discordProblems, textOf } from './discord-problems.ts';
import { expectGolden } from './expect-golden.ts';

const commands = [
  { name: 'story', description: 'What happened.', visibility: 'public' as const },
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
    expect(text).toContain('/story\nWhat happened.\nThe answer is for the channel.');
    expect(text).toContain('`/digest list` The digests of this server.');
    expect(text).toContain('For members who may manage the server.');
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
