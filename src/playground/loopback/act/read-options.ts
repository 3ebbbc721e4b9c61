import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { Choice, OptionValue } from '../loopback.ts';
import { textLength } from '../validate/check-text.ts';
import { ClientRefusal } from './client-refusal.ts';

/** One filled option as an interaction carries it. */
export interface FilledOption {
  name: string;
  type: Type;
  value: OptionValue;
  focused?: true;
}

/** The filled options in the registered order. Throws a ClientRefusal for what Discord's client refuses to send. */
export function readOptions(
  known: readonly APIApplicationCommandOption[],
  given: Readonly<Record<string, OptionValue>>,
): FilledOption[] {
  refuseUnknown(known, given);
  return known.flatMap((option) => {
    const value = given[option.name];
    const { required, name } = option as APIApplicationCommandBasicOption;
    if (value === undefined) {
      if (required) throw new ClientRefusal(`Expected the required option ${name}, got nothing`);
      return [];
    }
    checkValue(option as APIApplicationCommandBasicOption, value);
    return [{ name, type: option.type, value }];
  });
}

/** Options while the user still types: the focused one is sent as it stands, nothing is required. */
export function readPartialOptions(
  known: readonly APIApplicationCommandOption[],
  given: Readonly<Record<string, OptionValue>>,
  focused: string,
): FilledOption[] {
  refuseUnknown(known, given);
  const target = known.find(({ name }) => name === focused) as { autocomplete?: boolean } | undefined;
  if (!target?.autocomplete) throw new ClientRefusal(`Expected an option with autocomplete, got ${focused}`);
  return known.flatMap(({ name, type }): FilledOption[] => {
    const value = given[name] ?? (name === focused ? '' : undefined);
    if (value === undefined) return [];
    // Discord sends half-typed numbers as text too.
    return name === focused ? [{ name, type, value: String(value), focused: true }] : [{ name, type, value }];
  });
}

function refuseUnknown(known: readonly APIApplicationCommandOption[], given: Readonly<Record<string, OptionValue>>) {
  const unknown = Object.keys(given).find((name) => !known.some((option) => option.name === name));
  if (unknown === undefined) return;
  const names = known.map(({ name }) => name).join(', ') || 'none';
  throw new ClientRefusal(`Expected one of the options ${names}, got ${unknown}`);
}

function checkValue(option: APIApplicationCommandBasicOption, value: OptionValue): void {
  const { name } = option;
  const refuse = (expected: string): never => {
    throw new ClientRefusal(`Expected ${expected} for option ${name}, got ${JSON.stringify(value)}`);
  };
  switch (option.type) {
    case Type.String:
      if (typeof value !== 'string' || value === '') return refuse('text');
      if (textLength(value) < (option.min_length ?? 0)) refuse(`at least ${option.min_length} characters`);
      if (textLength(value) > (option.max_length ?? 6000)) refuse(`at most ${option.max_length ?? 6000} characters`);
      break;
    case Type.Integer:
    case Type.Number:
      if (typeof value !== 'number') return refuse('a number');
      if (option.type === Type.Integer && !Number.isSafeInteger(value)) refuse('a whole number');
      if (value < (option.min_value ?? -Infinity)) refuse(`at least ${option.min_value}`);
      if (value > (option.max_value ?? Infinity)) refuse(`at most ${option.max_value}`);
      break;
    case Type.Boolean:
      if (typeof value !== 'boolean') refuse('true or false');
      break;
    default:
      if (typeof value !== 'string' || !/^\d+$/.test(value)) refuse('an id');
  }
  const { choices = [] } = option as { choices?: readonly Choice[] };
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    refuse(`one of ${choices.map((choice) => JSON.stringify(choice.value)).join(', ')}`);
  }
}
