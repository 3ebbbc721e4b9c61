import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { checkList, checkObject, checkUnique } from './check-list.ts';
import { checkBoolean, checkChoice, checkFloat, checkInteger } from './check-number.ts';
import { checkText, textLength } from './check-text.ts';
import { checkDescription, checkName } from './command-name.ts';
import { at, type Field, isAbsent, report } from './field.ts';

const values = [3, 4, 5, 6, 7, 8, 9, 10, 11];
/** Which option types may stand at a level: below the command, in a group, in a subcommand. */
const typesAt = { command: [1, 2, ...values], group: [1], subcommand: values };
const channelTypes = [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16];

/** Checks the options of one level and those below; returns their part of the command's 8000 characters. */
export function checkOptionList(field: Field, level: keyof typeof typesAt): number {
  const options = checkList(field, { max: 25 });
  const kinds = options.map((option) => at(option, 'type').value);
  const isNested = (kind: unknown) => kind === Type.Subcommand || kind === Type.SubcommandGroup;
  if (kinds.some(isNested) && !kinds.every(isNested)) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
    report(field, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
  checkUnique(
    options,
    (option) => at(option, 'name').value,
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    'This option name already exists',
  );
  checkRequiredFirst(options);
  return options.reduce((sum, option) => sum + checkOption(option, level), 0);
}

function checkRequiredFirst(options: readonly Field[]): void {
  let sawOptional = false;
  for (const option of options) {
    const isRequired = at(option, 'required').value === true;
    if (isRequired && sawOptional) {
      const message = 'Required options must be placed before non-required options';
      report(option, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    sawOptional ||= !isRequired;
  }
}

function checkOption(option: Field, level: keyof typeof typesAt): number {
  if (!checkObject(option, { required: true })) return 0;
  const type = checkChoice(at(option, 'type'), typesAt[level], { required: true });
  const own = checkName(option, true) + checkDescription(option);
  if (type === Type.SubcommandGroup) return own + checkOptionList(at(option, 'options'), 'group');
  if (type === Type.Subcommand) return own + checkOptionList(at(option, 'options'), 'subcommand');
  checkBoolean(at(option, 'required'));
  const choices = checkOptionChoices(option, type);
  checkBounds(option, type);
  return own + choices;
}

function checkOptionChoices(option: Field, type: number | undefined): number {
  const field = at(option, 'choices');
  const choices = checkList(field, { max: 25 });
  const isListable = type === Type.String || type === Type.Integer || type === Type.Number;
  const completes = checkBoolean(at(option, 'autocomplete'));
  if (choices.length > 0 && (completes || !isListable)) {
    const message = completes ? 'Choices and autocomplete exclude each other' : 'This option type can have no choices';
    report(field, 'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID', message);
  }
  if (completes && !isListable) {
    report(
      at(option, 'autocomplete'),
      'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID',
      'Autocomplete is not allowed',
    );
  }
  checkUnique(
    choices,
    (choice) => at(choice, 'name').value,
    'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    'This choice name already exists',
  );
  return choices.reduce((sum, choice) => sum + checkOptionChoice(choice, type), 0);
}

function checkOptionChoice(choice: Field, type: number | undefined): number {
  if (!checkObject(choice, { required: true })) return 0;
  const name = checkText(at(choice, 'name'), { required: true, min: 1, max: 100 });
  const value = at(choice, 'value');
  if (type === Type.Integer) checkInteger(value, { required: true, min: -(2 ** 53), max: 2 ** 53 });
  else if (type === Type.Number) checkFloat(value, { required: true });
  else checkText(value, { required: true, max: 100 });
  return textLength(name ?? '') + (typeof value.value === 'string' ? textLength(value.value) : 0);
}

function checkBounds(option: Field, type: number | undefined): void {
  if (type === Type.String) {
    checkInteger(at(option, 'min_length'), { min: 0, max: 6000 });
    checkInteger(at(option, 'max_length'), { min: 1, max: 6000 });
  }
  const check = type === Type.Integer ? checkInteger : checkFloat;
  for (const name of ['min_value', 'max_value']) {
    const bound = at(option, name);
    if (type === Type.Integer || type === Type.Number) check(bound);
    else if (!isAbsent(bound)) report(bound, 'APPLICATION_COMMAND_OPTION_BOUND_INVALID', 'Only numbers have bounds');
  }
  for (const channelType of checkList(at(option, 'channel_types'))) checkChoice(channelType, channelTypes);
  for (const fileType of checkList(at(option, 'file_types'), { max: 10 })) checkText(fileType, { required: true });
}
