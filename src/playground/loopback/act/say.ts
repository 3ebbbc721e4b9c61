import { type APIMessage, ChannelType, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { Actor } from '../loopback.ts';
import { postMessage } from '../messages.ts';
import type { LoopbackState } from '../state.ts';
import { textLength } from '../validate/check-text.ts';
import { toUser } from '../wire/user.ts';
import { ClientRefusal } from './client-refusal.ts';
import { findPlace } from './place.ts';

const longestMessage = 2000;

/** Writes a message as a user does. The loopback shows no previews of its links. */
export function say(state: LoopbackState, actor: Actor, content: string): APIMessage {
  const { user, channel, permissions } = findPlace(state.world, actor);
  const needed = channel.thread ? Bits.SendMessagesInThreads : Bits.SendMessages;
  if ((permissions & needed) === 0n || channel.type === ChannelType.GuildForum) {
    throw new ClientRefusal(`${user.globalName} may not write in channel ${channel.name || channel.id}`);
  }
  const length = textLength(content);
  if (length === 0 || length > longestMessage) {
    throw new ClientRefusal(`Expected 1 to ${longestMessage} characters, got ${length}`);
  }
  return postMessage(state, channel, { body: { content }, files: [], extra: { author: toUser(user) } }).message;
}
