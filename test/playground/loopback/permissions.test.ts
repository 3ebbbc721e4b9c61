import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { demo, makeDemoWorld } from '../../../src/playground/loopback/make-demo-world.ts';
import { channelPermissions, guildPermissions } from '../../../src/playground/loopback/permissions.ts';
import { findChannel, findGuild } from '../../../src/playground/loopback/world.ts';

const { users, readingRoom: room } = demo;

function mayDo(userId: string, channelId: string, bit: bigint): boolean {
  const world = makeDemoWorld();
  const channel = findChannel(world, channelId);
  return channel !== undefined && (channelPermissions(world, userId, channel) & bit) !== 0n;
}

describe('channelPermissions', () => {
  it('lets the bot write in the briefing where members may not', () => {
    expect(mayDo(demo.bot, room.briefing, Bits.SendMessages)).toBe(true);
    expect(mayDo(users.member, room.briefing, Bits.SendMessages)).toBe(false);
  });

  it('hides staff from members and the bot, not from the admin and the owner', () => {
    const seeing = [users.member, demo.bot, users.admin, users.owner].map((id) =>
      mayDo(id, room.staff, Bits.ViewChannel),
    );
    expect(seeing).toEqual([false, false, true, true]);
  });

  it('lets a member overwrite win over roles', () => {
    const world = makeDemoWorld();
    const channel = findChannel(world, room.news)!;
    channel.overwrites.push({ id: users.admin, kind: 'member', allow: '0', deny: String(Bits.SendMessages) });
    expect(channelPermissions(world, users.admin, channel) & Bits.SendMessages).toBe(0n);
  });

  it('gives nothing to who is no member', () => {
    const world = makeDemoWorld();
    expect(guildPermissions(findGuild(world, room.id)!, '5')).toBe(0n);
  });

  it('gives Manage Server to the admin, Manage Messages to the moderator', () => {
    const guild = findGuild(makeDemoWorld(), room.id)!;
    const has = (id: string, bit: bigint) => (guildPermissions(guild, id) & bit) !== 0n;
    expect([has(users.admin, Bits.ManageGuild), has(users.moderator, Bits.ManageGuild)]).toEqual([true, false]);
    expect(has(users.moderator, Bits.ManageMessages)).toBe(true);
  });
});
