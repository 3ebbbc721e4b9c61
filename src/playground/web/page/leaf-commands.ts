import type { APIApplicationCommand } from './contract.ts';

/** Discord's ApplicationCommandOptionType. */
export const optionTypes = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

export interface LeafOption {
  name: string;
  description: string;
  type: number;
  required: boolean;
  autocomplete: boolean;
  choices: { name: string; value: string | number }[];
  channelTypes?: number[];
}

/** What can be typed and sent: a command without subcommands, or one subcommand by its full name `digest subscribe`. */
export interface LeafCommand {
  name: string;
  description: string;
  options: LeafOption[];
}

interface RawOption {
  name: string;
  description: string;
  type: number;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { name: string; value: string | number }[];
  channel_types?: number[];
  options?: RawOption[];
}

/** The slash commands as they can be typed, in alphabetical order. */
export function leafCommands(commands: APIApplicationCommand[]): LeafCommand[] {
  return commands
    .filter(({ type }) => (type as number) === 1)
    .flatMap(({ name, description, options }) => leaves(name, description, (options ?? []) as RawOption[]))
    .sort((one, other) => one.name.localeCompare(other.name));
}

function leaves(name: string, description: string, options: RawOption[]): LeafCommand[] {
  const nested = options.filter(({ type }) => type === optionTypes.subcommand || type === optionTypes.group);
  if (nested.length > 0) {
    return nested.flatMap((each) => leaves(`${name} ${each.name}`, each.description, each.options ?? []));
  }
  return [{ name, description, options: options.map(readOption) }];
}

function readOption(option: RawOption): LeafOption {
  const { name, description, type, required = false, autocomplete = false, choices = [] } = option;
  const channelTypes = option.channel_types && { channelTypes: option.channel_types };
  return { name, description, type, required, autocomplete, choices, ...channelTypes };
}
