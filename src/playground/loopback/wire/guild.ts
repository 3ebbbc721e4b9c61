import type { World, WorldGuild, WorldRole } from '../world.ts';
import { toChannel } from './channel.ts';
import { toMember, toUserById } from './user.ts';

/** Discord's role object. */
export function toRole(role: WorldRole) {
  const { id, name, permissions, color, position } = role;
  return {
    id,
    name,
    permissions,
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    position,
    hoist: false,
    managed: false,
    mentionable: role.mentionable ?? false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

/** Discord's guild object, as GET /guilds/:id answers it. */
export function toGuild(guild: WorldGuild) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: guild.roles.map(toRole),
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    features: [],
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    premium_tier: 0,
    public_updates_channel_id: null,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    verification_level: 1,
  };
}

/** What GUILD_CREATE carries: the guild with its channels, active threads and the bot's own membership. */
export function toGuildCreate(world: World, guild: WorldGuild) {
  const own = guild.members.find(({ userId }) => userId === world.botId);
  return {
    ...toGuild(guild),
    unavailable: false,
    large: false,
    joined_at: '2024-04-01T12:00:00.000000+00:00',
    member_count: guild.members.length,
    members: own ? [{ ...toMember(own), user: toUserById(world, world.botId) }] : [],
    channels: guild.channels.filter(({ thread }) => !thread).map((channel) => toChannel(world, channel)),
    threads: guild.channels.filter(({ thread }) => thread && !thread.archived).map((each) => toChannel(world, each)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
