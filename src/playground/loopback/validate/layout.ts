import { ComponentType } from 'discord-api-types/v10';
import { checkActionRow } from './action-row.ts';
import { checkButton } from './button.ts';
import { checkList, checkObject } from './check-list.ts';
import { checkBoolean, checkChoice, checkInteger } from './check-number.ts';
import { checkText } from './check-text.ts';
import { checkUrl, mediaSchemes } from './check-url.ts';
import { at, type Field, report } from './field.ts';

/** Parts of a Components V2 message, by type; each checks its own fields. */
const layoutChecks: Partial<Record<number, (field: Field) => void>> = {
  [ComponentType.ActionRow]: checkActionRow,
  [ComponentType.Section]: checkSection,
  [ComponentType.TextDisplay]: checkTextDisplay,
  [ComponentType.MediaGallery]: checkGallery,
  [ComponentType.File]: checkFile,
  [ComponentType.Separator]: checkSeparator,
};

/** Checks one top-level part of a Components V2 message, or with `inContainer` one part of a container. */
export function checkLayoutPart(field: Field, inContainer = false): void {
  if (!checkObject(field, { required: true })) return;
  const type = at(field, 'type').value;
  const check = type === ComponentType.Container && !inContainer ? checkContainer : layoutChecks[Number(type)];
  if (check) check(field);
  else report(at(field, 'type'), 'COMPONENT_TYPE_INVALID', 'The specified component type is invalid in this context');
}

/** Checks a text display, which may stand in messages and modals. */
export function checkTextDisplay(field: Field): void {
  checkText(at(field, 'content'), { required: true, max: 4000 });
}

function checkContainer(field: Field): void {
  checkInteger(at(field, 'accent_color'), { min: 0, max: 0xffffff });
  checkBoolean(at(field, 'spoiler'));
  for (const part of checkList(at(field, 'components'), { required: true, min: 1, max: 40 })) {
    checkLayoutPart(part, true);
  }
}

function checkSection(field: Field): void {
  for (const text of checkList(at(field, 'components'), { required: true, min: 1, max: 3 })) {
    checkChoice(at(text, 'type'), [ComponentType.TextDisplay], { required: true });
    checkTextDisplay(text);
  }
  const accessory = at(field, 'accessory');
  if (!checkObject(accessory, { required: true })) return;
  const type = checkChoice(at(accessory, 'type'), [ComponentType.Button, ComponentType.Thumbnail], { required: true });
  if (type === ComponentType.Button) checkButton(accessory);
  if (type === ComponentType.Thumbnail) checkMediaItem(accessory);
}

function checkGallery(field: Field): void {
  for (const item of checkList(at(field, 'items'), { required: true, min: 1, max: 10 })) checkMediaItem(item);
}

function checkMediaItem(field: Field): void {
  if (checkObject(at(field, 'media'), { required: true })) {
    checkUrl(at(at(field, 'media'), 'url'), { required: true, schemes: mediaSchemes });
  }
  checkText(at(field, 'description'), { max: 1024 });
  checkBoolean(at(field, 'spoiler'));
}

function checkFile(field: Field): void {
  if (!checkObject(at(field, 'file'), { required: true })) return;
  checkUrl(at(at(field, 'file'), 'url'), { required: true, schemes: ['attachment'] });
}

function checkSeparator(field: Field): void {
  checkBoolean(at(field, 'divider'));
  checkChoice(at(field, 'spacing'), [1, 2]);
}
