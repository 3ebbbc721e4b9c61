import { ComponentType } from 'discord-api-types/v10';
import { checkList, checkObject, checkUnique } from './check-list.ts';
import { checkBoolean, checkChoice, checkInteger } from './check-number.ts';
import { checkSnowflake, checkText } from './check-text.ts';
import { checkEmoji } from './emoji.ts';
import { at, type Field, report } from './field.ts';

const defaultValueTypes: Partial<Record<number, readonly string[]>> = {
  [ComponentType.UserSelect]: ['user'],
  [ComponentType.RoleSelect]: ['role'],
  [ComponentType.MentionableSelect]: ['user', 'role'],
  [ComponentType.ChannelSelect]: ['channel'],
};

/** Checks a select menu of any kind: 25 options, values unique, and as many of them as may be chosen. */
export function checkSelect(field: Field, type: ComponentType): void {
  checkText(at(field, 'custom_id'), { required: true, min: 1, max: 100 });
  checkText(at(field, 'placeholder'), { max: 150 });
  checkBoolean(at(field, 'disabled'));
  const min = checkInteger(at(field, 'min_values'), { min: 0, max: 25 }) ?? 1;
  const max = checkInteger(at(field, 'max_values'), { min: 1, max: 25 }) ?? 1;
  if (min > max)
    report(at(field, 'min_values'), 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  if (type === ComponentType.StringSelect) {
    // More choices than options is refused as a list that is too short: Rapptz/discord.py#6984.
    const options = checkOptions(at(field, 'options'), { min: Math.max(1, Math.min(max, 25)), max: 25 });
    const defaults = options.filter((option) => at(option, 'default').value === true);
    if (defaults.length > max) {
      report(field, 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'There are more default options than max_values');
    }
    return;
  }
  if (type === ComponentType.ChannelSelect) {
    for (const channelType of checkList(at(field, 'channel_types')))
      checkInteger(channelType, { required: true, min: 0 });
  }
  for (const value of checkList(at(field, 'default_values'), { max: Math.min(max, 25) })) {
    if (!checkObject(value, { required: true })) continue;
    checkSnowflake(at(value, 'id'), { required: true });
    checkChoice(at(value, 'type'), defaultValueTypes[type] ?? [], { required: true });
  }
}

/** Checks the options of a select, radio group or checkbox group and returns their fields. */
export function checkOptions(field: Field, rules: { min: number; max: number }): Field[] {
  const options = checkList(field, { required: true, ...rules });
  for (const option of options) {
    if (!checkObject(option, { required: true })) continue;
    checkText(at(option, 'label'), { required: true, max: 100 });
    checkText(at(option, 'value'), { required: true, max: 100 });
    checkText(at(option, 'description'), { max: 100 });
    checkEmoji(at(option, 'emoji'));
    checkBoolean(at(option, 'default'));
  }
  checkUnique(
    options,
    (option) => at(option, 'value').value,
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    'The specified option value is already used',
  );
  return options;
}
