import {
  ApplicationCommandOptionType,
  ChannelFlags,
  ChannelFlagsBitField,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from 'discord.js';
import type { TargetChannel, TargetRole } from './command.ts';
import type { Attachment } from './option.ts';

export interface ReadOptions {
  subcommand?: string;
  values: Record<string, string | number | boolean | Attachment>;
  /** The channels that were picked, with our own permissions in each as Discord computed them. */
  channels: ReadonlyMap<string, TargetChannel>;
  /** The roles that were picked. */
  roles: ReadonlyMap<string, TargetRole>;
}

/** The options of an interaction by name; a channel or role is its id, a file where it lies. */
export function readOptions(interaction: ChatInputCommandInteraction | AutocompleteInteraction): ReadOptions {
  const [first] = interaction.options.data;
  const isSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  const options = isSubcommand ? (first.options ?? []) : interaction.options.data;
  const values: ReadOptions['values'] = {};
  const channels = new Map<string, TargetChannel>();
  const roles = new Map<string, TargetRole>();
  for (const option of options) {
    const value = attachmentOf(option) ?? option.value;
    if (value !== undefined) values[option.name] = value;
    const { channel, role } = option;
    if (role !== undefined && role !== null) roles.set(role.id, { id: role.id, isMentionable: role.mentionable });
    if (channel !== undefined && channel !== null) channels.set(channel.id, targetChannel(channel));
  }
  return { ...(isSubcommand ? { subcommand: first.name } : {}), values, channels, roles };
}

function attachmentOf({ attachment }: CommandInteractionOption): Attachment | undefined {
  if (attachment === undefined) return undefined;
  const { id, name, url, size, contentType } = attachment;
  return { id, name, url, size, ...(contentType === null ? {} : { contentType }) };
}

function needsTag(channel: NonNullable<CommandInteractionOption['channel']>): boolean {
  return (
    'flags' in channel && channel.flags instanceof ChannelFlagsBitField && channel.flags.has(ChannelFlags.RequireTag)
  );
}

/** A channel that was picked, as discord.js gives it. */
export function targetChannel(channel: NonNullable<CommandInteractionOption['channel']>): TargetChannel {
  const permissions = 'appPermissions' in channel ? channel.appPermissions : undefined;
  return {
    id: channel.id,
    type: channel.type,
    ...(needsTag(channel) ? { needsTag: true as const } : {}),
    ...(permissions === null || permissions === undefined ? {} : { appPermissions: permissions.bitfield }),
  };
}
