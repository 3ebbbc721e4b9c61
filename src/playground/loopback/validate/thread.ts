import { ChannelType } from 'discord-api-types/v10';
import { checkList } from './check-list.ts';
import { checkBoolean, checkChoice, checkInteger } from './check-number.ts';
import { checkSnowflake, checkText } from './check-text.ts';
import { at, type Field } from './field.ts';
import { checkMessage } from './message.ts';

export const archiveDurations = [60, 1440, 4320, 10080];
const threadTypes = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread];

/** Checks the body that starts a thread: in a forum it carries the first message and up to five tags. */
export function checkThread(
  field: Field,
  place: 'forum' | 'channel' | 'message',
  attachmentIds: readonly string[],
): void {
  checkText(at(field, 'name'), { required: true, min: 1, max: 100 });
  checkChoice(at(field, 'auto_archive_duration'), archiveDurations);
  checkInteger(at(field, 'rate_limit_per_user'), { min: 0, max: 21_600 });
  if (place === 'channel') {
    checkChoice(at(field, 'type'), threadTypes);
    checkBoolean(at(field, 'invitable'));
  }
  if (place === 'forum') {
    for (const tag of checkList(at(field, 'applied_tags'), { max: 5 })) checkSnowflake(tag, { required: true });
    checkMessage(at(field, 'message'), { place: 'channel', attachmentIds });
  }
}
