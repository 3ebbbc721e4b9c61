import { checkList, checkObject } from './check-list.ts';
import { checkBoolean, checkInteger } from './check-number.ts';
import { checkText, checkTimestamp, textLength } from './check-text.ts';
import { checkPictureUrl, checkUrl } from './check-url.ts';
import { at, type Field, report, reportRequired } from './field.ts';

const embedsPerMessage = 10;
const charactersPerMessage = 6000;

/** Checks a message's embeds: each alone, and the 6000 characters that all of them may have together. */
export function checkEmbeds(field: Field): void {
  const embeds = checkList(field, { max: embedsPerMessage });
  let total = 0;
  for (const embed of embeds) total += checkEmbed(embed);
  if (total > charactersPerMessage) {
    report(field, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${charactersPerMessage}`);
  }
}

/** The number of an embed's characters that count towards the sum. */
function checkEmbed(field: Field): number {
  if (!checkObject(field, { required: true })) return 0;
  const title = checkText(at(field, 'title'), { max: 256 });
  const description = checkText(at(field, 'description'), { max: 4096 });
  const footer = checkFooter(at(field, 'footer'));
  const author = checkAuthor(at(field, 'author'));
  const fields = checkList(at(field, 'fields'), { max: 25 });
  const fieldSizes = fields.map(checkEmbedField);
  const pictures = ['image', 'thumbnail'].map((key) => checkPicture(at(field, key)));
  checkUrl(at(field, 'url'));
  checkInteger(at(field, 'color'), { min: 0, max: 0xffffff });
  checkTimestamp(at(field, 'timestamp'));
  const texts = [title, description, footer, author].filter((text) => text !== undefined && text !== '');
  if (texts.length === 0 && fields.length === 0 && !pictures.some(Boolean)) reportRequired(at(field, 'description'));
  return [...texts.map((text) => textLength(text ?? '')), ...fieldSizes].reduce((sum, size) => sum + size, 0);
}

function checkFooter(field: Field): string | undefined {
  if (!checkObject(field)) return undefined;
  checkPictureUrl(at(field, 'icon_url'));
  return checkText(at(field, 'text'), { required: true, max: 2048 });
}

function checkAuthor(field: Field): string | undefined {
  if (!checkObject(field)) return undefined;
  checkUrl(at(field, 'url'));
  checkPictureUrl(at(field, 'icon_url'));
  return checkText(at(field, 'name'), { required: true, max: 256 });
}

function checkEmbedField(field: Field): number {
  if (!checkObject(field, { required: true })) return 0;
  const name = checkText(at(field, 'name'), { required: true, max: 256 });
  const value = checkText(at(field, 'value'), { required: true, max: 1024 });
  checkBoolean(at(field, 'inline'));
  return textLength(name ?? '') + textLength(value ?? '');
}

function checkPicture(field: Field): boolean {
  return checkObject(field) && checkPictureUrl(at(field, 'url'), { required: true }) !== undefined;
}
