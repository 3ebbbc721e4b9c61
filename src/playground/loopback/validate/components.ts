import { ComponentType } from 'discord-api-types/v10';
import { checkActionRow } from './action-row.ts';
import { checkList, checkObject, checkUnique } from './check-list.ts';
import { textLength } from './check-text.ts';
import { at, type Field, report } from './field.ts';
import { checkLayoutPart } from './layout.ts';

const rowsPerMessage = 5;
const partsPerMessage = 40;
const charactersPerMessage = 4000;

/** Checks a message's components: five action rows, or with the Components V2 flag up to 40 parts with 4000 characters. */
export function checkMessageComponents(field: Field, isV2: boolean): void {
  const parts = checkList(field, { max: isV2 ? Infinity : rowsPerMessage });
  for (const part of parts) {
    if (isV2) checkLayoutPart(part);
    else checkLegacyPart(part);
  }
  const nested = parts.flatMap(listParts);
  checkUnique(
    nested,
    (part) => at(part, 'custom_id').value,
    'COMPONENT_CUSTOM_ID_DUPLICATED',
    'Component custom id cannot be duplicated',
  );
  checkUnique(
    nested,
    (part) => at(part, 'id').value || undefined,
    'COMPONENT_ID_DUPLICATED',
    'Component id cannot be duplicated',
  );
  if (isV2) checkTotals(field, nested);
}

function checkLegacyPart(part: Field): void {
  if (!checkObject(part, { required: true })) return;
  if (at(part, 'type').value === ComponentType.ActionRow) checkActionRow(part);
  else report(at(part, 'type'), 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
}

function checkTotals(field: Field, nested: readonly Field[]): void {
  if (nested.length > partsPerMessage) {
    report(
      field,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components exceeds ${partsPerMessage}`,
    );
  }
  const texts = nested.filter((part) => at(part, 'type').value === ComponentType.TextDisplay);
  const length = texts.reduce((sum, text) => sum + displayLength(at(text, 'content').value), 0);
  if (length > charactersPerMessage) {
    const message = `The total displayable text exceeds the maximum size of ${charactersPerMessage}`;
    report(field, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
}

function displayLength(content: unknown): number {
  return typeof content === 'string' ? textLength(content) : 0;
}

/** The part itself and everything inside it: rows, containers, sections, their accessories, a label's component. */
export function listParts(part: Field): Field[] {
  const children = at(part, 'components').value;
  const fields = Array.isArray(children) ? children.map((_, index) => at(at(part, 'components'), index)) : [];
  const single = ['accessory', 'component'].map((key) => at(part, key)).filter((child) => child.value !== undefined);
  return [part, ...[...fields, ...single].flatMap(listParts)];
}
