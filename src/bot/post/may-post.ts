import { PermissionFlagsBits, type BaseInteraction } from 'discord.js';

const { Administrator, SendMessages, SendMessagesInThreads, UseExternalApps } = PermissionFlagsBits;

/**
 * Whether who asks may have the bot write there for all to read: whoever may write there, and in a guild that did not add the
 * bot, whoever may use apps of their own. In direct messages anyone may.
 */
export function mayPost(
  { memberPermissions, channel }: Pick<BaseInteraction, 'memberPermissions' | 'channel'>,
  isGuest: boolean,
): boolean {
  if (memberPermissions === null) return true;
  const { bitfield } = memberPermissions;
  if ((bitfield & Administrator) !== 0n) return true;
  // A channel of a guild that we are not in is not known to be a thread; there, one right or the other has to do.
  const write =
    channel === null ? SendMessages | SendMessagesInThreads : channel.isThread() ? SendMessagesInThreads : SendMessages;
  return (bitfield & write) !== 0n && (!isGuest || (bitfield & UseExternalApps) !== 0n);
}
