import {
  type APIMessage,
  ChannelType,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits as Bits,
} from 'discord-api-types/v10';
import { knownError } from '../discord-error.ts';
import { postMessage } from '../messages.ts';
import type { LoopbackState } from '../state.ts';
import { at, report, rootField, throwProblems } from '../validate/field.ts';
import { checkMessage, refuseEmpty } from '../validate/message.ts';
import { toChannel } from '../wire/channel.ts';
import { findMember, type WorldChannel, type WorldGuild } from '../world.ts';
import { requirePermissions } from './access.ts';
import { findRepeated, rememberNonce } from './enforce-nonce.ts';
import { bodyOf, type RestRequest } from './route.ts';

const textTypes: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.DM,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
];

/** Sends a message of the bot's to a channel it sees, or returns the one that already bears the same enforced nonce. */
export function sendMessage(state: LoopbackState, channel: WorldChannel, request: RestRequest): APIMessage {
  refuseChannel(state, channel);
  const body = bodyOf(request);
  requireParts(state, channel, body, request.files.length);
  const field = rootField(request.body ?? {});
  checkMessage(field, { place: 'channel', attachmentIds: request.files.map(({ key }) => key) });
  const reference = findReference(channel, body);
  if (reference === 'unknown') {
    report(at(field, 'message_reference'), 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  }
  throwProblems(field);
  refuseEmpty({ ...body, files: request.files });
  const nonce = readNonce(body['nonce']);
  const isEnforced = body['enforce_nonce'] === true && nonce !== undefined;
  const repeated = isEnforced ? findRepeated(state, channel, nonce) : undefined;
  if (repeated) return repeated;
  reopen(state, channel);
  const { message } = postMessage(state, channel, {
    body,
    files: request.files,
    extra: {
      ...(nonce === undefined ? {} : { nonce: body['nonce'] as string | number }),
      ...(typeof reference === 'object' ? replyTo(reference, channel) : {}),
    },
  });
  if (isEnforced) rememberNonce(state, channel, nonce, message.id);
  return message;
}

function refuseChannel(state: LoopbackState, channel: WorldChannel): void {
  if (channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia) throw knownError(40058);
  if (!textTypes.includes(channel.type)) throw knownError(50008);
  const { recipientId, thread } = channel;
  const isDm = channel.type === ChannelType.DM;
  if (isDm && (recipientId === state.world.botId || state.closedDms.has(recipientId ?? ''))) throw knownError(50007);
  if (isDm && !isReachable(state, recipientId ?? '')) throw knownError(50278);
  requirePermissions(state, channel, thread ? Bits.SendMessagesInThreads : Bits.SendMessages);
  if (thread?.locked) throw knownError(160005);
}

/** A message in an archived thread that is not locked takes it out of the archive: "Threads" in Discord's documentation. */
function reopen(state: LoopbackState, channel: WorldChannel): void {
  if (channel.thread?.archived !== true) return;
  channel.thread.archived = false;
  state.dispatch('THREAD_UPDATE', toChannel(state.world, channel), channel.guildId);
}

/** Users who share a guild with the bot, and those who added it to their own account. */
function isReachable({ world }: LoopbackState, userId: string): boolean {
  const isShared = (guild: WorldGuild) => [userId, world.botId].every((id) => findMember(guild, id) !== undefined);
  return world.installedBy.includes(userId) || world.guilds.some(isShared);
}

function requireParts(state: LoopbackState, channel: WorldChannel, body: Record<string, unknown>, files: number): void {
  const { embeds } = body;
  if (Array.isArray(embeds) && embeds.length > 0) requirePermissions(state, channel, Bits.EmbedLinks);
  if (files > 0) requirePermissions(state, channel, Bits.AttachFiles);
  if (body['message_reference']) requirePermissions(state, channel, Bits.ReadMessageHistory);
}

function findReference(channel: WorldChannel, body: Record<string, unknown>): APIMessage | 'unknown' | undefined {
  const reference = body['message_reference'] as
    { message_id?: unknown; fail_if_not_exists?: boolean } | null | undefined;
  if (!reference) return undefined;
  const found = channel.messages.find(({ message }) => message.id === reference.message_id)?.message;
  return found ?? (reference.fail_if_not_exists === false ? undefined : 'unknown');
}

function replyTo(message: APIMessage, channel: WorldChannel): Partial<APIMessage> {
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: message.id,
      channel_id: channel.id,
      ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
    },
    referenced_message: message,
  };
}

function readNonce(nonce: unknown): string | undefined {
  return typeof nonce === 'string' || typeof nonce === 'number' ? String(nonce) : undefined;
}
