import { ChannelType, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { World, WorldChannel, WorldGuild, WorldOverwrite, WorldUser } from './world.ts';

/** Ids of the demo world's people, guilds and channels: stable, so that tests and the page can name them. */
export const demo = {
  application: '1200000000000000001',
  bot: '1200000000000000001',
  token: 'loopback.demo.token',
  users: {
    owner: '1200000000000000010',
    admin: '1200000000000000011',
    moderator: '1200000000000000012',
    member: '1200000000000000013',
  },
  readingRoom: {
    id: '1200000000000000100',
    news: '1200000000000000101',
    briefing: '1200000000000000102',
    general: '1200000000000000103',
    announcements: '1200000000000000104',
    stories: '1200000000000000105',
    staff: '1200000000000000106',
  },
  secondDesk: {
    id: '1200000000000000200',
    news: '1200000000000000201',
    briefing: '1200000000000000202',
    general: '1200000000000000203',
    announcements: '1200000000000000204',
    stories: '1200000000000000205',
    staff: '1200000000000000206',
  },
  /** A guild that never added the bot. */
  elsewhere: {
    id: '1200000000000000400',
    news: '1200000000000000401',
    briefing: '1200000000000000402',
    general: '1200000000000000403',
    announcements: '1200000000000000404',
    stories: '1200000000000000405',
    staff: '1200000000000000406',
  },
} as const;

type GuildIds = (typeof demo)['readingRoom' | 'secondDesk' | 'elsewhere'];

const everyone =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.CreatePublicThreads |
  Bits.ReadMessageHistory |
  Bits.AddReactions |
  Bits.UseExternalEmojis |
  Bits.UseApplicationCommands |
  Bits.UseExternalApps;
// What the invite link asks for: discord.md, 6.6.
const broadsheet =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.SendMessagesInThreads |
  Bits.ReadMessageHistory |
  Bits.CreatePublicThreads;

/**
 * Two guilds with the same rooms and people: an owner, an admin (Manage Server), a moderator (Manage Messages), a plain
 * member and the bot. In `briefing` only the bot may write; `staff` is hidden from everyone but admin and owner. A third
 * guild is without the bot: there it follows the admin and the member, who added it to their own accounts.
 */
export function makeDemoWorld(): World {
  const { users } = demo;
  return {
    application: { id: demo.application, name: 'Broadsheet', ownerId: users.owner },
    token: demo.token,
    botId: demo.bot,
    users: [
      user(demo.bot, 'broadsheet', 'Broadsheet', true),
      user(users.owner, 'owner', 'The owner'),
      user(users.admin, 'admin', 'An admin'),
      user(users.moderator, 'moderator', 'A moderator'),
      { ...user(users.member, 'member', 'A member'), locale: 'de' },
    ],
    installedBy: [users.admin, users.member],
    guilds: [
      makeGuild('The Reading Room', demo.readingRoom),
      makeGuild('Second Desk', demo.secondDesk),
      withoutBot(makeGuild('Elsewhere', demo.elsewhere)),
    ],
    dms: Object.values(users).map((id, index) => ({
      ...channel(`12000000000000003${String(index).padStart(2, '0')}`, ChannelType.DM, '', index),
      recipientId: id,
    })),
  };
}

function user(id: string, username: string, globalName: string, bot = false): WorldUser {
  return { id, username, globalName, bot, locale: 'en-US' };
}

function channel(id: string, type: ChannelType, name: string, position: number): WorldChannel {
  return { id, type, name, position, overwrites: [], tags: [], tagRequired: false, messages: [] };
}

function overwrite(id: string, allow: bigint, deny: bigint): WorldOverwrite {
  return { id, kind: 'role', allow: String(allow), deny: String(deny) };
}

function makeGuild(name: string, ids: GuildIds): WorldGuild {
  const role = { admin: near(ids.id, 51), moderator: near(ids.id, 52), bot: near(ids.id, 53) };
  const { users } = demo;
  const text = ChannelType.GuildText;
  const channels: WorldChannel[] = [
    { ...channel(ids.news, text, 'news', 0), topic: 'What happens, and who covers it' },
    {
      ...channel(ids.briefing, text, 'briefing', 1),
      topic: 'The daily digest',
      overwrites: [overwrite(ids.id, 0n, Bits.SendMessages), overwrite(role.bot, Bits.SendMessages, 0n)],
    },
    channel(ids.general, text, 'general', 2),
    channel(ids.announcements, ChannelType.GuildAnnouncement, 'announcements', 3),
    {
      ...channel(ids.stories, ChannelType.GuildForum, 'stories', 4),
      tags: [
        { id: near(ids.id, 61), name: 'world' },
        { id: near(ids.id, 62), name: 'science' },
      ],
    },
    {
      ...channel(ids.staff, text, 'staff', 5),
      overwrites: [overwrite(ids.id, 0n, Bits.ViewChannel), overwrite(role.admin, Bits.ViewChannel, 0n)],
    },
  ];
  return {
    id: ids.id,
    name,
    ownerId: users.owner,
    locale: 'en-US',
    available: true,
    roles: [
      { id: ids.id, name: '@everyone', permissions: String(everyone), color: 0, position: 0 },
      { id: role.bot, name: 'Broadsheet', permissions: String(broadsheet), color: 0x3b6fb6, position: 1 },
      {
        id: role.moderator,
        name: 'Moderator',
        permissions: String(Bits.ManageMessages),
        color: 0x2f9e8f,
        position: 2,
        mentionable: true,
      },
      { id: role.admin, name: 'Admin', permissions: String(Bits.ManageGuild), color: 0xc0563d, position: 3 },
    ],
    members: [
      { userId: demo.bot, roleIds: [role.bot] },
      { userId: users.owner, roleIds: [] },
      { userId: users.admin, roleIds: [role.admin] },
      { userId: users.moderator, roleIds: [role.moderator] },
      { userId: users.member, roleIds: [] },
    ],
    channels: channels.map((each) => ({ ...each, guildId: ids.id })),
  };
}

function withoutBot(guild: WorldGuild): WorldGuild {
  return { ...guild, members: guild.members.filter(({ userId }) => userId !== demo.bot) };
}

/** An id in the guild's own range: the guild's with its last two digits replaced. */
function near(guildId: string, number: number): string {
  return guildId.slice(0, -2) + String(number);
}
