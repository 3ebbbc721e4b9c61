import type { APIMessage, ChannelType } from 'discord-api-types/v10';

/** A person or the bot, with the fields of Discord's user object that the loopback needs. */
export interface WorldUser {
  id: string;
  username: string;
  /** The display name. */
  globalName: string;
  bot: boolean;
  /** Discord's locale code, sent with every interaction of this user. */
  locale: string;
}

export interface WorldRole {
  id: string;
  name: string;
  /** Permission bits as a decimal string, as Discord sends them. */
  permissions: string;
  /** RGB, 0 for none. */
  color: number;
  position: number;
  /** Whether everyone may ping it; false unless told. */
  mentionable?: boolean;
}

/** What a role or a member gains and loses in one channel; bits as decimal strings. */
export interface WorldOverwrite {
  /** The id of a role (the guild's own id means everyone) or of a user. */
  id: string;
  kind: 'role' | 'member';
  allow: string;
  deny: string;
}

export interface WorldMember {
  userId: string;
  /** Without the guild's own id: everyone has that role. */
  roleIds: string[];
}

export interface WorldTag {
  id: string;
  name: string;
}

/** What a thread has beyond a channel. Its permissions are its parent's. */
export interface WorldThread {
  ownerId: string;
  archived: boolean;
  locked: boolean;
  /** Minutes of silence before it is archived: 60, 1440, 4320 or 10080. */
  autoArchiveDuration: number;
  appliedTagIds: string[];
}

/** A message as the channel keeps it. */
export interface WorldMessage {
  message: APIMessage;
  /** The one user who sees it, if it is ephemeral. */
  audience?: string;
}

export interface WorldChannel {
  id: string;
  /** Discord's ChannelType: GuildText 0, DM 1, GuildAnnouncement 5, PublicThread 11, GuildForum 15 ... */
  type: ChannelType;
  name: string;
  topic?: string;
  position: number;
  /** Undefined in a DM. */
  guildId?: string;
  /** The channel that a thread belongs to. */
  parentId?: string;
  /** The user at the other end of a DM. */
  recipientId?: string;
  /** Who talks in a private channel that the bot is not part of: a DM of two others, or a group's. */
  userIds?: string[];
  overwrites: WorldOverwrite[];
  /** A forum's tags. */
  tags: WorldTag[];
  /** True where a forum refuses posts without a tag. */
  tagRequired: boolean;
  thread?: WorldThread;
  /** Oldest first, ephemeral ones included. */
  messages: WorldMessage[];
}

export interface WorldGuild {
  id: string;
  name: string;
  ownerId: string;
  /** Discord's locale code, sent as guild_locale. */
  locale: string;
  /** The first has the guild's own id: @everyone. */
  roles: WorldRole[];
  members: WorldMember[];
  /** Threads included. */
  channels: WorldChannel[];
  /** False during an outage. */
  available: boolean;
}

/** One of the people who own an application together. */
export interface WorldTeamMember {
  userId: string;
  role: 'admin' | 'developer' | 'read_only';
  /** False for one who was invited and has not answered. */
  accepted: boolean;
}

/** Everything that exists in the loopback Discord, as plain data: the REST routes and the gateway read and change it. */
export interface World {
  /** With a team, `ownerId` is its owner. */
  application: { id: string; name: string; ownerId: string; team?: WorldTeamMember[] };
  token: string;
  botId: string;
  users: WorldUser[];
  /** Users who added the application to their own account: its commands follow them anywhere. */
  installedBy: string[];
  guilds: WorldGuild[];
  dms: WorldChannel[];
}

/** The guild of that id, or undefined. */
export function findGuild(world: World, guildId: string | undefined): WorldGuild | undefined {
  return world.guilds.find((guild) => guild.id === guildId);
}

/** The channel, thread or DM of that id, or undefined. */
export function findChannel(world: World, channelId: string): WorldChannel | undefined {
  for (const guild of world.guilds) {
    const channel = guild.channels.find(({ id }) => id === channelId);
    if (channel) return channel;
  }
  return world.dms.find(({ id }) => id === channelId);
}

/** The user of that id, the bot included, or undefined. */
export function findUser(world: World, userId: string): WorldUser | undefined {
  return world.users.find(({ id }) => id === userId);
}

/** The user's membership in the guild, or undefined. */
export function findMember(guild: WorldGuild, userId: string): WorldMember | undefined {
  return guild.members.find((member) => member.userId === userId);
}
