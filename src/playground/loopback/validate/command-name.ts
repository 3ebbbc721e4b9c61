import { checkText, textLength } from './check-text.ts';
import { at, type Field, isAbsent, report } from './field.ts';
import { checkLocalizations } from './locales.ts';

// From Discord's "Application Command Naming": letters of any script, digits, - _ ' and no upper case.
const chatName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Checks a name and its localisations; returns the longest one's length, which counts towards the 8000. */
export function checkName(holder: Field, isChatInput: boolean): number {
  const checkOne = (field: Field): number => {
    const name = checkText(field, { required: true, min: 1, max: 32 });
    const isWellFormed = name === undefined || (chatName.test(name) && name === name.toLowerCase());
    if (isChatInput && !isWellFormed && textLength(name) <= 32 && name !== '') {
      report(field, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
    return textLength(name ?? '');
  };
  return Math.max(checkOne(at(holder, 'name')), checkLocalizations(at(holder, 'name_localizations'), checkOne));
}

/** Checks a description of 1 to 100 and its localisations; returns the longest one's length. */
export function checkDescription(holder: Field): number {
  const checkOne = (field: Field): number => textLength(checkText(field, { required: true, min: 1, max: 100 }) ?? '');
  return Math.max(
    checkOne(at(holder, 'description')),
    checkLocalizations(at(holder, 'description_localizations'), checkOne),
  );
}

/** Reports a description where only chat commands have one. */
export function refuseDescription(holder: Field): void {
  const description = at(holder, 'description');
  if (isAbsent(description) || description.value === '') return;
  report(description, 'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED', 'Context menu commands cannot have description');
}
