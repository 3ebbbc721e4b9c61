import { checkObject } from './check-list.ts';
import { checkSnowflake, checkText } from './check-text.ts';
import { at, type Field, isAbsent, report } from './field.ts';

/** True if there is an emoji: a custom one by id, or a Unicode one by name. */
export function checkEmoji(field: Field): boolean {
  if (!checkObject(field)) return false;
  const id = checkSnowflake(at(field, 'id'));
  const name = checkText(at(field, 'name'), { max: 32 });
  const isUnicode =
    name !== undefined && /\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*\d]\u20e3|\u20e3/u.test(name);
  if (id === undefined && isAbsent(at(field, 'id')) && !isUnicode) {
    report(at(field, 'name'), 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  }
  return true;
}
