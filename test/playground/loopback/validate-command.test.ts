import { describe, expect, it } from 'vitest';
import { checkCommands, refuseTooMany } from '../../../src/playground/loopback/validate/commands.ts';
import { rootField } from '../../../src/playground/loopback/validate/field.ts';

function problemsOf(...commands: unknown[]): string[] {
  const field = rootField(commands);
  checkCommands(field);
  return field.problems.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

const command = (rest: object = {}) => ({ name: 'story', description: 'd', ...rest });
const option = (rest: object = {}) => ({ type: 3, name: 'o', description: 'd', ...rest });

describe('checkCommands', () => {
  it.each<[string, object, string]>([
    ['an upper-case name', { name: 'Story' }, '0.name: APPLICATION_COMMAND_INVALID_NAME'],
    [
      'an upper-case name in a localisation',
      { name_localizations: { de: 'Lage' } },
      '0.name_localizations.de: APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a locale that Discord does not list',
      { description_localizations: { 'de-AT': 'd' } },
      '0.description_localizations.de-AT: ENUM_TYPE_COERCE',
    ],
    [
      'an option name twice',
      { options: [option(), option()] },
      '0.options.1: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a choice value of 101',
      { options: [option({ choices: [{ name: 'a', value: 'x'.repeat(101) }] })] },
      '0.options.0.choices.0.value: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a text choice of a whole number',
      { options: [option({ type: 4, choices: [{ name: 'a', value: 'a' }] })] },
      '0.options.0.choices.0.value: NUMBER_TYPE_COERCE',
    ],
    [
      'autocomplete on a channel',
      { options: [option({ type: 7, autocomplete: true })] },
      '0.options.0.autocomplete: APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID',
    ],
    [
      'a group in a group',
      { options: [{ type: 2, name: 'g', description: 'd', options: [{ type: 2, name: 'h', description: 'd' }] }] },
      '0.options.0.options.0.type: BASE_TYPE_CHOICES',
    ],
    ['min_length above 6000', { options: [option({ min_length: 6001 })] }, '0.options.0.min_length: NUMBER_TYPE_MAX'],
    [
      'permissions that are no number',
      { default_member_permissions: 'ManageGuild' },
      '0.default_member_permissions: NUMBER_TYPE_COERCE',
    ],
    ['an unknown context', { contexts: [3] }, '0.contexts.0: BASE_TYPE_CHOICES'],
    ['a description on a user command', { type: 2 }, '0.description: APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED'],
  ])('refuses %s', (_, rest, problem) => {
    expect(problemsOf(command(rest))).toEqual([problem]);
  });

  it('counts the longest localisation towards the 8000', () => {
    const options = Array.from({ length: 25 }, (_, index) => ({
      ...option({ name: `o${index}`, choices: choicesOf(25) }),
      description: 'x',
      description_localizations: { de: 'y'.repeat(100) },
    }));
    const total = (localised: boolean) =>
      problemsOf(
        command({
          options: localised ? options : options.map((each) => ({ ...each, description_localizations: null })),
        }),
      );
    expect(total(true)).toEqual(['0: APPLICATION_COMMAND_TOO_LARGE']);
    expect(total(false)).toEqual([]);
  });

  it('takes names in any script', () => {
    expect(problemsOf(...['новости', 'ニュース', 'समाचार', 'as-is_1'].map((name) => command({ name })))).toEqual([]);
  });

  it('takes the same name once per type', () => {
    expect(problemsOf(command(), { name: 'story', type: 3 })).toEqual([]);
  });
});

describe('refuseTooMany', () => {
  it.each([
    [1, 100],
    [2, 15],
    [3, 15],
  ])('takes as many commands of type %i as Discord, %i, and no more', (type, most) => {
    const commands = Array.from({ length: most + 1 }, () => ({ type }));
    expect(() => {
      refuseTooMany(commands.slice(1));
    }).not.toThrow();
    expect(() => {
      refuseTooMany(commands);
    }).toThrow('Maximum number of application commands reached');
  });
});

function choicesOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({ name: `choice${index}`, value: 'vv' }));
}
