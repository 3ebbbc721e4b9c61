import { ComponentType } from 'discord-api-types/v10';
import { checkButton } from './button.ts';
import { checkList, checkObject } from './check-list.ts';
import { at, type Field, report } from './field.ts';
import { checkSelect } from './select.ts';

const selectTypes: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** True for the types of select menus. */
export function isSelectType(type: unknown): type is ComponentType {
  return selectTypes.includes(type);
}

/** Checks a message's action row: up to five buttons, or one select alone. */
export function checkActionRow(field: Field): void {
  const parts = checkList(at(field, 'components'), { required: true, min: 1, max: 5 });
  let width = 0;
  for (const part of parts) {
    if (!checkObject(part, { required: true })) continue;
    const type = at(part, 'type').value;
    if (type === ComponentType.Button) {
      width += 1;
      checkButton(part);
    } else if (isSelectType(type)) {
      width += 5;
      checkSelect(part, type);
    } else {
      report(at(part, 'type'), 'COMPONENT_TYPE_INVALID', 'The specified component type is invalid in this context');
    }
    if (width > 5 && parts.length <= 5) {
      report(part, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
    }
  }
}
