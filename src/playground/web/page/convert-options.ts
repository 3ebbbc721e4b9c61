import type { OptionValue, PageChannel, PageRole, PageUser } from './contract.ts';
import type { Token } from './command-line.ts';
import { optionTypes } from './leaf-commands.ts';
import type { LeafCommand, LeafOption } from './leaf-commands.ts';

/** Names that a reader types, for the ids that Discord sends. */
export interface Names {
  channels: PageChannel[];
  users: PageUser[];
  roles: PageRole[];
  /** Option -> the suggestion taken for it: what stands in the box, and what it stands for. */
  picked: ReadonlyMap<string, { text: string; value: OptionValue }>;
}

export type Converted = { options: Record<string, OptionValue> } | { problem: string; option: LeafOption };

/** The typed values as the bot gets them, or the first problem in words for the reader. */
export function convertOptions(command: LeafCommand, tokens: Token[], names: Names): Converted {
  const options: Record<string, OptionValue> = {};
  for (const option of command.options) {
    const token = tokens.find((each) => each.option === option);
    if (!token || token.value === '') {
      if (option.required) return { problem: `${option.name} is required: ${option.description}`, option };
      continue;
    }
    const value = convertValue(option, token.value, names);
    if (value === undefined)
      return { problem: `${option.name}: ${expectation(option)}, got “${token.value}”.`, option };
    options[option.name] = value;
  }
  return { options };
}

/** Values that can be read already, for the bot to suggest the one under the cursor; unfinished ones are left out. */
export function convertFinished(tokens: Token[], names: Names): Record<string, OptionValue> {
  const pairs = tokens.map(({ option, value }) => [option.name, convertValue(option, value, names)] as const);
  return Object.fromEntries(
    pairs.filter((pair): pair is [string, OptionValue] => pair[1] !== undefined && pair[1] !== ''),
  );
}

function convertValue(option: LeafOption, text: string, names: Names): OptionValue | undefined {
  const picked = names.picked.get(option.name);
  if (picked?.text === text) return picked.value;
  if (option.choices.length > 0) {
    return option.choices.find(({ name, value }) => isSame(name, text) || isSame(String(value), text))?.value;
  }
  switch (option.type) {
    case optionTypes.integer:
      return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
    case optionTypes.number:
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case optionTypes.boolean:
      return isSame(text, 'true') ? true : isSame(text, 'false') ? false : undefined;
    case optionTypes.channel:
      return findId(allowedChannels(option, names.channels), text.replace(/^#|^<#|>$/g, ''));
    case optionTypes.user:
    case optionTypes.mentionable:
      return findId(namedUsers(names.users), text.replace(/^@|^<@!?|>$/g, '')) ?? findRole(option, text, names);
    case optionTypes.role:
      return findRole(option, text, names);
    case optionTypes.attachment:
      return undefined;
    default:
      return text;
  }
}

/** The channels that the option takes: https://docs.discord.com/developers/interactions/application-commands */
export function allowedChannels({ channelTypes }: LeafOption, channels: PageChannel[]): PageChannel[] {
  return channels.filter(({ type }) => !channelTypes || channelTypes.includes(type));
}

function findRole(option: LeafOption, text: string, { roles }: Names): string | undefined {
  return option.type === optionTypes.user ? undefined : findId(roles, text.replace(/^@|^<@&|>$/g, ''));
}

function namedUsers(users: PageUser[]): { id: string; name: string }[] {
  return users.flatMap(({ id, name, username }) => [
    { id, name },
    { id, name: username },
  ]);
}

function findId(things: { id: string; name: string }[], text: string): string | undefined {
  return things.find(({ id, name }) => id === text || isSame(name, text))?.id;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function expectation(option: LeafOption): string {
  if (option.choices.length > 0) return `expected one of ${option.choices.map(({ name }) => name).join(', ')}`;
  const kinds: Record<number, string> = {
    [optionTypes.integer]: 'expected a whole number',
    [optionTypes.number]: 'expected a number',
    [optionTypes.boolean]: 'expected True or False',
    [optionTypes.channel]: 'expected a channel of this server that the option takes',
    [optionTypes.user]: 'expected a member of this server',
    [optionTypes.role]: 'expected a role of this server',
    [optionTypes.mentionable]: 'expected a member or a role of this server',
    [optionTypes.attachment]: 'expected a file that was chosen from the list',
  };
  return kinds[option.type] ?? 'expected a value';
}
