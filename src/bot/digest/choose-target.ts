import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../../app/app.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Context, TargetChannel } from '../command/command.ts';
import { Type } from '../command/option.ts';
import { requireManager } from '../command/require-permissions.ts';
import { requireAccess } from './check-target.ts';
import { targetTypes } from './target-types.ts';

const direct = 'direct';

/** The options that say where a new digest goes. */
export const targetOptions = [
  {
    name: 'channel',
    description: 'The channel of this server that it is posted in',
    type: Type.Channel,
    channelTypes: targetTypes,
  },
  {
    name: 'where',
    description: 'To you alone, instead of a channel',
    type: Type.String,
    choices: [{ name: 'my direct messages', value: direct }],
  },
] as const;

/** A channel of a server that a digest goes to. */
export interface ChosenChannel {
  guildId: string;
  channelId: string;
  isForum?: true;
  channel: TargetChannel | undefined;
}

/**
 * Where a new digest goes: a channel of this server, for those who manage it; undefined for the member's own direct messages.
 * @throws UserError when neither or both were chosen, the member may not, or the bot could not post there.
 */
export function chooseTarget(
  { channel: channelId, where }: { channel?: string | undefined; where?: string | undefined },
  app: App,
  context: Context,
): ChosenChannel | undefined {
  const { guildId, channels } = context;
  if (channelId === undefined) {
    if (where === direct || guildId === undefined) return undefined;
    throw new UserError(
      'no-target',
      'Expected a channel of this server, or `where: my direct messages` for a digest that you alone get.',
    );
  }
  if (where === direct || guildId === undefined) {
    throw new UserError(
      'two-targets',
      'This digest would go to your direct messages: leave `channel` out. For a channel, use this command in a server that added me.',
    );
  }
  requireManager(PermissionFlagsBits.ManageGuild, 'order a digest for a channel', app, context);
  const channel = channels.get(channelId);
  if (channel !== undefined) requireAccess(channel);
  const isForum = channel?.type === ChannelType.GuildForum;
  return { guildId, channelId, channel, ...(isForum ? { isForum } : {}) };
}
