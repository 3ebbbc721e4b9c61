import type { OptionValue } from './contract.ts';
import { allowedChannels } from './convert-options.ts';
import type { Names } from './convert-options.ts';
import { optionTypes } from './leaf-commands.ts';
import type { LeafOption } from './leaf-commands.ts';

/** A value on offer: what would stand in the box, what it stands for, and what explains it. */
export interface Suggestion {
  text: string;
  value: OptionValue;
  detail?: string;
}

const most = 25;

/** The values that the page knows without asking the bot; undefined for an option with none or with autocomplete. */
export function suggestValues(option: LeafOption, typed: string, names: Names): Suggestion[] | undefined {
  const all = allValues(option, names);
  const query = typed.toLowerCase();
  // A value that is complete already offers its neighbours again, as Discord does.
  const whole = all?.some(({ text }) => text.toLowerCase() === query);
  return all?.filter(({ text }) => whole === true || text.toLowerCase().includes(query)).slice(0, most);
}

function allValues(option: LeafOption, names: Names): Suggestion[] | undefined {
  if (option.choices.length > 0) return option.choices.map(({ name, value }) => ({ text: name, value }));
  switch (option.type) {
    case optionTypes.boolean:
      return [
        { text: 'True', value: true },
        { text: 'False', value: false },
      ];
    case optionTypes.channel:
      return allowedChannels(option, names.channels).map(({ id, name, topic }) => ({
        text: `#${name}`,
        value: id,
        ...(topic && { detail: topic }),
      }));
    case optionTypes.user:
      return userValues(names);
    case optionTypes.role:
      return roleValues(names);
    case optionTypes.mentionable:
      return [...userValues(names), ...roleValues(names)];
    default:
      return undefined;
  }
}

function userValues({ users }: Names): Suggestion[] {
  return users.map(({ id, name, username }) => ({ text: `@${name}`, value: id, detail: username }));
}

function roleValues({ roles }: Names): Suggestion[] {
  return roles.map(({ id, name }) => ({ text: name.startsWith('@') ? name : `@${name}`, value: id }));
}
