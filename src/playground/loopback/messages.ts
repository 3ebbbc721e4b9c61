import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import type { UploadedFile } from './rest/route.ts';
import { storeFiles } from './store-files.ts';
import type { LoopbackState } from './state.ts';
import { knownError } from './discord-error.ts';
import { refuseEmpty } from './validate/message.ts';
import { nestProblems } from './validate/field.ts';
import { toEmbeds } from './wire/embeds.ts';
import { findMentions } from './wire/mentions.ts';
import { toMessageFlags } from './wire/message-flags.ts';
import { toPoll } from './wire/poll.ts';
import { toComponents } from './wire/message-components.ts';
import { toUserById } from './wire/user.ts';
import type { WorldChannel, WorldMessage } from './world.ts';

type Json = Record<string, unknown>;

export interface MessageDraft {
  body: Json;
  files: readonly UploadedFile[];
  flags?: number;
  audience?: string;
  /** Fields beyond the body: type, interaction_metadata, message_reference ... */
  extra?: Partial<APIMessage>;
}

/** Adds a message of the bot's to the channel and tells everyone who may see it. */
export function postMessage(state: LoopbackState, channel: WorldChannel, draft: MessageDraft): WorldMessage {
  const { world } = state;
  const { body } = draft;
  const attachments = storeFiles(state, channel.id, draft.files, body['attachments']);
  const resolveUrl = resolveIn(attachments);
  const content = textOf(body['content']);
  const poll = toPoll(body['poll'], state.clock());
  const message: APIMessage = {
    id: state.nextId(),
    channel_id: channel.id,
    author: toUserById(world, world.botId),
    content,
    timestamp: state.clock().toISOString(),
    edited_timestamp: null,
    tts: body['tts'] === true,
    ...findMentions(world, channel, content, body['allowed_mentions']),
    attachments,
    embeds: toEmbeds(body['embeds'], resolveUrl),
    components: toComponents(body['components'], resolveUrl),
    pinned: false,
    type: MessageType.Default,
    flags: toMessageFlags((Number(body['flags'] ?? 0) & ~MessageFlags.Ephemeral) | (draft.flags ?? 0)),
    ...(poll ? { poll } : {}),
    ...draft.extra,
  };
  const entry: WorldMessage = {
    message,
    ...(draft.audience === undefined ? {} : { audience: draft.audience }),
  };
  channel.messages.push(entry);
  announce(state, channel, entry, 'created');
  return entry;
}

/** Changes what the body names and leaves the rest. Throws 50006 if nothing is left to show. */
export function changeMessage(
  state: LoopbackState,
  channel: WorldChannel,
  entry: WorldMessage,
  body: Json,
  files: readonly UploadedFile[],
): APIMessage {
  const { message } = entry;
  const old = message.flags ?? 0;
  const isThinking = (old & MessageFlags.Loading) !== 0;
  const kept = keepAttachments(message.attachments, body['attachments']);
  const attachments = [...kept, ...storeFiles(state, channel.id, files, body['attachments'])];
  const resolveUrl = resolveIn(attachments);
  const has = (name: string) => body[name] !== undefined;
  const content = has('content') ? textOf(body['content']) : message.content;
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const base = has('flags') ? old & ~MessageFlags.SuppressEmbeds : old;
  const changed: APIMessage = {
    ...message,
    content,
    embeds: has('embeds') ? toEmbeds(body['embeds'], resolveUrl) : message.embeds,
    components: has('components') ? toComponents(body['components'], resolveUrl) : (message.components ?? []),
    attachments,
    ...(has('content') ? findMentions(state.world, channel, content, body['allowed_mentions']) : {}),
    flags: toMessageFlags((base | (Number(body['flags'] ?? 0) & settable)) & ~MessageFlags.Loading),
    edited_timestamp: isThinking ? null : state.clock().toISOString(),
  };
  refuseEmpty(changed);
  refuseMixture(changed);
  entry.message = changed;
  announce(state, channel, entry, 'updated');
  return changed;
}

/** Takes a message out of the channel. */
export function removeMessage(state: LoopbackState, channel: WorldChannel, messageId: string): void {
  const entry = channel.messages.find(({ message }) => message.id === messageId);
  if (!entry) return;
  channel.messages.splice(channel.messages.indexOf(entry), 1);
  state.emit({ type: 'message.deleted', channelId: channel.id, messageId });
  if (entry.audience !== undefined) return;
  const ids = { id: messageId, channel_id: channel.id, ...(channel.guildId ? { guild_id: channel.guildId } : {}) };
  state.dispatch('MESSAGE_DELETE', ids, channel.guildId);
}

/** A V2 message can hold no content or embeds, not even those it had before the flag was set. */
function refuseMixture(message: APIMessage): void {
  if (((message.flags ?? 0) & MessageFlags.IsComponentsV2) === 0) return;
  const name = message.content !== '' ? 'content' : message.embeds.length > 0 ? 'embeds' : undefined;
  if (name === undefined) return;
  const text = `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  throw knownError(50035, nestProblems([{ path: [name], code, message: text }]));
}

function announce(state: LoopbackState, channel: WorldChannel, entry: WorldMessage, change: 'created' | 'updated') {
  const { message, audience } = entry;
  state.emit({ type: `message.${change}`, message, ...(audience === undefined ? {} : { audience }) });
  if (audience !== undefined) return;
  const name = change === 'created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE';
  state.dispatch(name, { ...message, ...(channel.guildId ? { guild_id: channel.guildId } : {}) }, channel.guildId);
}

/** Those the body still lists; all of them if it lists none. */
function keepAttachments(attachments: APIAttachment[], listed: unknown): APIAttachment[] {
  if (listed === undefined) return attachments;
  const ids = Array.isArray(listed) ? (listed as { id?: unknown }[]).map(({ id }) => String(id)) : [];
  return attachments.filter(({ id }) => ids.includes(id));
}

function resolveIn(attachments: readonly APIAttachment[]): (url: string) => string {
  return (url) => {
    if (!url.startsWith('attachment://')) return url;
    return attachments.find(({ filename }) => filename === url.slice('attachment://'.length))?.url ?? url;
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
