import { ChannelType } from 'discord-api-types/v10';

/** The channels of a server that messages may be ordered for; in a forum each is a post of its own. */
export const targetTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;
