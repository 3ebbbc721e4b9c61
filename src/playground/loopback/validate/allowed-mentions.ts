import { checkList, checkObject } from './check-list.ts';
import { checkBoolean, checkChoice } from './check-number.ts';
import { checkSnowflake } from './check-text.ts';
import { at, type Field, report } from './field.ts';

/** Checks allowed_mentions: at most 100 ids each, and no kind both parsed and listed. */
export function checkAllowedMentions(field: Field): void {
  if (!checkObject(field)) return;
  const parsed = checkList(at(field, 'parse')).map((entry) => checkChoice(entry, ['roles', 'users', 'everyone']));
  for (const kind of ['roles', 'users'] as const) {
    const ids = checkList(at(field, kind), { max: 100 });
    for (const id of ids) checkSnowflake(id, { required: true });
    if (ids.length > 0 && parsed.includes(kind)) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      report(field, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
  checkBoolean(at(field, 'replied_user'));
}
