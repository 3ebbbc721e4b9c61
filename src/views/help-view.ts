import { PermissionFlagsBits, type APIEmbedField } from 'discord-api-types/v10';
import { gold } from './colours.ts';
import { fitView } from './fit/fit-view.ts';
import { packPages } from './fit/pack-pages.ts';
import { limits } from './limits.ts';
import type { View } from './view.ts';

/** What the help tells of a command: the loaded commands have this shape. */
export interface DescribedCommand {
  name: string;
  description: string;
  visibility: 'public' | 'private';
  /** Set when Discord shows the command to members with these permissions alone. */
  permissions?: bigint;
  /** Set when the owners of the application alone may use it. */
  forOwners?: true;
  subcommands?: Readonly<Record<string, { description: string }>>;
  /** Set when it is picked from the menu of a message instead of typed. */
  onMessage?: unknown;
}

const groups = [
  'Answered to the channel',
  'Answered to you alone',
  'In the menu of a message, under Apps',
  'For members with Manage Messages',
  'For members with Manage Server',
  'For the bot’s owners',
] as const;

/** What the bot does, and every loaded command by who sees its answer and who may use it; one with subcommands by itself. */
export function helpView(commands: readonly DescribedCommand[]): View {
  const single = commands.filter(({ subcommands }) => subcommands === undefined);
  const grouped = groups.flatMap((name) =>
    fieldsOf(name, single.filter((command) => groupOf(command) === name).map(lineOf)),
  );
  return fitView({
    embeds: [
      {
        color: gold,
        title: 'Broadsheet',
        description: [
          'Reads news feeds, groups the articles about one event into a story, and shows who covers it, from left to right.',
          'Every sentence is a source’s own. Every rating is a named rater’s.',
          'What is for readers works in direct messages too, and in any server for members who add the bot to their own account.',
        ].join('\n'),
        fields: [...grouped, ...commands.flatMap(subcommandFields)],
      },
    ],
  });
}

function groupOf({ visibility, permissions, forOwners, onMessage }: DescribedCommand): (typeof groups)[number] {
  if (forOwners === true) return groups[5];
  if (permissions !== undefined) return permissions === PermissionFlagsBits.ManageMessages ? groups[3] : groups[4];
  if (onMessage !== undefined) return groups[2];
  return visibility === 'public' ? groups[0] : groups[1];
}

function lineOf({ name, description, onMessage }: DescribedCommand): string {
  return onMessage === undefined ? `\`/${name}\` ${description}` : `**${name}** ${description}`;
}

function subcommandFields(command: DescribedCommand): APIEmbedField[] {
  const { name, description, permissions, subcommands } = command;
  if (subcommands === undefined) return [];
  const lines = Object.entries(subcommands).map(
    ([subcommand, { description: told }]) => `\`/${name} ${subcommand}\` ${told}`,
  );
  const usedBy = permissions === undefined ? [] : [groupOf(command)];
  return fieldsOf(`/${name}`, [description, ...lines, ...usedBy]);
}

/** The lines under one name, in a second field where one has no room for them. */
function fieldsOf(name: string, lines: readonly string[]): APIEmbedField[] {
  if (lines.length === 0) return [];
  const room = { most: lines.length, room: limits.fieldValue };
  return packPages(lines, (line) => line, room).map((page, index) => ({
    name: index === 0 ? name : `${name}, continued`,
    value: page.join('\n'),
  }));
}
