import { ComponentType } from 'discord-api-types/v10';
import { isSelectType } from './action-row.ts';
import { checkList, checkObject, checkUnique } from './check-list.ts';
import { checkBoolean, checkChoice, checkInteger } from './check-number.ts';
import { checkText } from './check-text.ts';
import { listParts } from './components.ts';
import { at, type Field, report } from './field.ts';
import { checkTextDisplay } from './layout.ts';
import { checkOptions, checkSelect } from './select.ts';

/** Checks a modal: title of 45, one to five labels, text displays or (as of old) rows with one text input. */
export function checkModal(field: Field): void {
  if (!checkObject(field, { required: true })) return;
  checkText(at(field, 'custom_id'), { required: true, min: 1, max: 100 });
  checkText(at(field, 'title'), { required: true, min: 1, max: 45 });
  const parts = checkList(at(field, 'components'), { required: true, min: 1, max: 5 });
  for (const part of parts) checkModalPart(part);
  checkUnique(
    parts.flatMap(listParts),
    (part) => at(part, 'custom_id').value,
    'COMPONENT_CUSTOM_ID_DUPLICATED',
    'Component custom id cannot be duplicated',
  );
}

function checkModalPart(part: Field): void {
  if (!checkObject(part, { required: true })) return;
  const { value: type } = at(part, 'type');
  if (type === ComponentType.Label) checkLabel(part);
  else if (type === ComponentType.TextDisplay) checkTextDisplay(part);
  else if (type === ComponentType.ActionRow) checkInputRow(part);
  else report(at(part, 'type'), 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).');
}

function checkInputRow(row: Field): void {
  for (const input of checkList(at(row, 'components'), { required: true, min: 1, max: 1 })) {
    checkChoice(at(input, 'type'), [ComponentType.TextInput], { required: true });
    checkText(at(input, 'label'), { required: true, max: 45 });
    checkTextInput(input);
  }
}

function checkLabel(label: Field): void {
  checkText(at(label, 'label'), { required: true, max: 45 });
  checkText(at(label, 'description'), { max: 100 });
  const part = at(label, 'component');
  if (!checkObject(part, { required: true })) return;
  const { value: type } = at(part, 'type');
  const check = labelled[Number(type)];
  if (isSelectType(type)) checkSelect(part, type);
  else if (check) check(part);
  else report(at(part, 'type'), 'COMPONENT_TYPE_INVALID', 'The specified component type is invalid in this context');
}

const labelled: Partial<Record<number, (part: Field) => void>> = {
  [ComponentType.TextInput]: checkTextInput,
  [ComponentType.FileUpload]: checkFileUpload,
  [ComponentType.RadioGroup]: checkRadioGroup,
  [ComponentType.CheckboxGroup]: checkCheckboxGroup,
  [ComponentType.Checkbox]: checkCustomId,
};

function checkCustomId(part: Field): void {
  checkText(at(part, 'custom_id'), { required: true, min: 1, max: 100 });
}

function checkTextInput(input: Field): void {
  checkCustomId(input);
  checkChoice(at(input, 'style'), [1, 2], { required: true });
  const min = checkInteger(at(input, 'min_length'), { min: 0, max: 4000 }) ?? 0;
  const max = checkInteger(at(input, 'max_length'), { min: 1, max: 4000 }) ?? 4000;
  if (min > max) {
    report(at(input, 'min_length'), 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  }
  checkText(at(input, 'value'), { max });
  checkText(at(input, 'placeholder'), { max: 100 });
  checkBoolean(at(input, 'required'));
}

function checkFileUpload(part: Field): void {
  checkCustomId(part);
  checkInteger(at(part, 'min_values'), { min: 0, max: 10 });
  checkInteger(at(part, 'max_values'), { min: 1, max: 10 });
  for (const type of checkList(at(part, 'file_types'), { max: 10 })) checkText(type, { required: true });
}

function checkRadioGroup(part: Field): void {
  checkCustomId(part);
  checkOptions(at(part, 'options'), { min: 2, max: 10 });
}

function checkCheckboxGroup(part: Field): void {
  checkCustomId(part);
  checkOptions(at(part, 'options'), { min: 1, max: 10 });
  checkInteger(at(part, 'min_values'), { min: 0, max: 10 });
  checkInteger(at(part, 'max_values'), { min: 1, max: 10 });
}
