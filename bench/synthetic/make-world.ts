import { ChannelType, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { makeDemoWorld } from '../../src/playground/loopback/make-demo-world.ts';
import type { World, WorldGuild } from '../../src/playground/loopback/world.ts';

const firstId = 1_300_000_000_000_000_000n;

/** A world of guilds with text channels alone; the people are the demo's. Every `hidden`-th guild hides its history from the bot. */
export function makeWorld({
  guilds,
  channels,
  hidden = Infinity,
}: Record<'guilds' | 'channels', number> & { hidden?: number }): World {
  const world = makeDemoWorld();
  const [template] = world.guilds;
  if (template === undefined) throw new Error('Expected the demo world to have a guild');
  const all = Array.from({ length: guilds }, (_, at) => makeGuild(template, at, channels, (at + 1) % hidden === 0));
  return { ...world, guilds: all };
}

function makeGuild(template: WorldGuild, at: number, channels: number, isHidden: boolean): WorldGuild {
  const id = String(firstId + BigInt(at) * 10_000n);
  const roles = template.roles.map((role) => {
    const bits = BigInt(role.permissions);
    const permissions = String(isHidden ? bits & ~Bits.ReadMessageHistory : bits);
    return { ...role, permissions, id: role.id === template.id ? id : role.id };
  });
  return {
    ...template,
    id,
    name: `Guild ${at}`,
    roles,
    members: template.members.map((member) => ({ ...member })),
    channels: Array.from({ length: channels }, (_, channel) => ({
      id: String(BigInt(id) + 1n + BigInt(channel)),
      type: ChannelType.GuildText,
      name: `news-${channel}`,
      position: channel,
      guildId: id,
      overwrites: [],
      tags: [],
      tagRequired: false,
      messages: [],
    })),
  };
}
