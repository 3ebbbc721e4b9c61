import { gold } from './colours.ts';
import { fitView } from './fit/fit-view.ts';
import type { View } from './view.ts';

/** What the help tells of a command: the loaded commands have this shape. */
export interface DescribedCommand {
  name: string;
  description: string;
  visibility: 'public' | 'private';
  /** Set when Discord shows the command to members with these permissions alone. */
  permissions?: bigint;
  subcommands?: Readonly<Record<string, { description: string }>>;
  /** Set when it is picked from the menu of a message instead of typed. */
  onMessage?: unknown;
}

/** What the bot does, and every loaded command with who sees its answer. */
export function helpView(commands: readonly DescribedCommand[]): View {
  return fitView({
    embeds: [
      {
        color: gold,
        title: 'Broadsheet',
        description: [
          'Reads news feeds, groups the articles about one event into a story, and shows who covers it, from left to right.',
          'Every sentence is a source’s own. Every rating is a named rater’s.',
        ].join('\n'),
        fields: commands.map((command) => ({ name: titleOf(command), value: describe(command) })),
      },
    ],
  });
}

function titleOf({ name, onMessage }: DescribedCommand): string {
  return onMessage === undefined ? `/${name}` : `A message’s menu › Apps › ${name}`;
}

function describe({ name, description, visibility, permissions, subcommands = {} }: DescribedCommand): string {
  const subcommandLines = Object.entries(subcommands).map(
    ([subcommand, { description: told }]) => `\`/${name} ${subcommand}\` ${told}`,
  );
  const seenBy = visibility === 'public' ? 'The answer is for the channel.' : 'The answer is for you alone.';
  const usedBy = permissions === undefined ? [] : ['For members who may manage the server.'];
  return [description, ...subcommandLines, [seenBy, ...usedBy].join(' ')].join('\n');
}
