import { MessageFlags } from 'discord-api-types/v10';
import { knownError } from '../discord-error.ts';
import { checkAllowedMentions } from './allowed-mentions.ts';
import { checkAttachments } from './attachments.ts';
import { checkList, checkObject } from './check-list.ts';
import { checkBoolean, checkInteger } from './check-number.ts';
import { checkSnowflake, checkText } from './check-text.ts';
import { checkMessageComponents } from './components.ts';
import { checkEmbeds } from './embed.ts';
import { at, type Field, isAbsent, report } from './field.ts';
import { checkPoll } from './poll.ts';

/** Where a message body stands: sent to a channel, answered or followed up on an interaction, or changing a message. */
export type MessagePlace = 'channel' | 'interaction' | 'edit';

export interface MessageContext {
  place: MessagePlace;
  /** Ids of the attachments uploaded with the request or already on the message. */
  attachmentIds?: readonly string[];
  /** True if the message to change has the Components V2 flag, which can't be taken off. */
  wasV2?: boolean;
}

const createFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;
const contentLimit = 2000;
/** What Components V2 replaces and forbids. */
const legacyFields = ['content', 'embeds', 'poll', 'sticker_ids'];

/** Checks a message body's fields; whether anything is left to show is refuseEmpty's part. */
export function checkMessage(field: Field, context: MessageContext): void {
  if (!checkObject(field, { required: true })) return;
  const flags = checkFlags(at(field, 'flags'), context.place);
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0 || context.wasV2 === true;
  checkText(at(field, 'content'), { max: contentLimit });
  checkEmbeds(at(field, 'embeds'));
  checkMessageComponents(at(field, 'components'), isV2);
  checkAllowedMentions(at(field, 'allowed_mentions'));
  checkAttachments(at(field, 'attachments'), context.attachmentIds ?? []);
  if (context.place !== 'edit') checkCreation(field);
  // discord.js writes tts, nonce and enforce_nonce into interaction bodies too, where Discord ignores them.
  if (context.place === 'channel') checkNonce(field);
  if (isV2) checkLegacyFields(field);
}

function checkCreation(field: Field): void {
  checkBoolean(at(field, 'tts'));
  checkPoll(at(field, 'poll'));
  for (const sticker of checkList(at(field, 'sticker_ids'), { max: 3 })) checkSnowflake(sticker, { required: true });
  const reference = at(field, 'message_reference');
  if (checkObject(reference)) checkSnowflake(at(reference, 'message_id'), { required: true });
}

/** Checks a nonce: a string of up to 25 characters or an integer. */
function checkNonce(field: Field): void {
  const nonce = at(field, 'nonce');
  if (typeof nonce.value === 'number') checkInteger(nonce);
  else checkText(nonce, { max: 25 });
  checkBoolean(at(field, 'enforce_nonce'));
}

function checkFlags(field: Field, place: MessagePlace): number {
  const flags = checkInteger(field, { min: 0 }) ?? 0;
  const allowed = place === 'channel' ? createFlags : createFlags | MessageFlags.Ephemeral;
  // An edit may repeat the flags that the message already has: discord.js does.
  if (place !== 'edit' && (flags & ~allowed) !== 0) {
    report(field, 'MESSAGE_FLAGS_INVALID', `Flags ${flags & ~allowed} can not be set on this message.`);
  }
  return flags;
}

function checkLegacyFields(field: Field): void {
  for (const name of legacyFields) {
    const legacy = at(field, name);
    if (isAbsent(legacy) || legacy.value === '' || (Array.isArray(legacy.value) && legacy.value.length === 0)) continue;
    const message = `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    report(legacy, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
  }
}

/** Throws 50006 if the message shows nothing: no content, embed, component, file, poll or sticker. */
export function refuseEmpty(message: object): void {
  const { content, ...rest } = message as Record<string, unknown>;
  const lists = ['embeds', 'components', 'attachments', 'files', 'sticker_ids'];
  const hasList = lists.some((name) => Array.isArray(rest[name]) && rest[name].length > 0);
  const hasContent = (typeof content === 'string' || typeof content === 'number') && String(content).trim() !== '';
  if (!hasContent && !hasList && !rest['poll'] && !isForward(rest['message_reference'])) throw knownError(50006);
}

function isForward(reference: unknown): boolean {
  return typeof reference === 'object' && reference !== null && (reference as { type?: unknown }).type === 1;
}
