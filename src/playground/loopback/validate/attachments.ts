import { checkList, checkObject, checkUnique } from './check-list.ts';
import { checkSnowflake, checkText } from './check-text.ts';
import { at, type Field, report } from './field.ts';

export const attachmentsPerMessage = 10;

/** Checks a message's attachments: `known` are the ids that exist, by upload in this request or on the message before. */
export function checkAttachments(field: Field, known: readonly string[]): void {
  const attachments = checkList(field, { max: attachmentsPerMessage });
  for (const attachment of attachments) {
    if (!checkObject(attachment, { required: true })) continue;
    const id = checkSnowflake(at(attachment, 'id'), { required: true });
    if (id !== undefined && !known.includes(id)) {
      report(attachment, 'ATTACHMENT_NOT_FOUND', `Attachment data for id ${id} not found`);
    }
    checkText(at(attachment, 'filename'), { max: 1024 });
    checkText(at(attachment, 'description'), { max: 1024 });
  }
  checkUnique(
    attachments,
    (attachment) => at(attachment, 'id').value,
    'ATTACHMENT_ID_DUPLICATED',
    'Attachment id cannot be duplicated',
  );
}
