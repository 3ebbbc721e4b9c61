import { checkList, checkObject } from './check-list.ts';
import { checkBoolean, checkChoice, checkInteger } from './check-number.ts';
import { checkText } from './check-text.ts';
import { at, type Field } from './field.ts';

const longestPoll = 32 * 24;

/** Checks a poll: question of 300, up to 10 answers of 55, up to 32 days. */
export function checkPoll(field: Field): void {
  if (!checkObject(field)) return;
  const question = at(field, 'question');
  if (checkObject(question, { required: true })) checkText(at(question, 'text'), { required: true, max: 300 });
  for (const answer of checkList(at(field, 'answers'), { required: true, min: 1, max: 10 })) {
    const media = at(answer, 'poll_media');
    if (checkObject(media, { required: true })) {
      checkText(at(media, 'text'), { required: !checkObject(at(media, 'emoji')), max: 55 });
    }
  }
  checkInteger(at(field, 'duration'), { min: 1, max: longestPoll });
  checkBoolean(at(field, 'allow_multiselect'));
  checkChoice(at(field, 'layout_type'), [1]);
}
