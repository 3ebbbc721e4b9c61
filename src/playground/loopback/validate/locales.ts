import { Locale } from 'discord-api-types/v10';
import { checkObject } from './check-list.ts';
import { at, type Field, report } from './field.ts';

const locales: readonly string[] = Object.values(Locale);

/** Checks each localisation with `check` and its locale's name, and returns the length of the longest. */
export function checkLocalizations(field: Field, check: (text: Field) => number): number {
  if (!checkObject(field)) return 0;
  let longest = 0;
  for (const locale of Object.keys(field.value as object)) {
    const text = at(field, locale);
    if (!locales.includes(locale)) {
      report(text, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`);
    }
    longest = Math.max(longest, check(text));
  }
  return longest;
}
