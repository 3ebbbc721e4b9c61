import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  botPermissions,
  digestPermissions,
  inviteLink,
  missingPermissions,
  missingThreadPermissions,
  userInstallLink,
} from '../../src/bot/permissions.ts';

/**
 * Digests are messages with embeds, and are looked for in the history after a crash; what changed of a followed story is told in
 * a thread; answers need none.
 */
const needed = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'ReadMessageHistory',
];

describe('the invite link', () => {
  it('asks for exactly the permissions that are needed', () => {
    const link = new URL(inviteLink('42'));
    const asked = BigInt(link.searchParams.get('permissions') ?? '');
    const names = Object.entries(PermissionFlagsBits).flatMap(([name, bit]) => ((asked & bit) === bit ? [name] : []));
    expect(names.sort()).toEqual(needed.toSorted());
    expect(asked).toBe(botPermissions);
  });

  it('names the application and both scopes', () => {
    const { origin, pathname, searchParams } = new URL(inviteLink('42'));
    expect(origin + pathname).toBe('https://discord.com/oauth2/authorize');
    expect(searchParams.get('client_id')).toBe('42');
    expect(searchParams.get('scope')).toBe('bot applications.commands');
  });
});

describe('the link for one’s own account', () => {
  it('asks for commands alone, of a user', () => {
    const { searchParams } = new URL(userInstallLink('42'));
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: '42',
      scope: 'applications.commands',
      integration_type: '1',
    });
  });
});

describe('missingPermissions', () => {
  it('names what is missing as Discord’s settings do', () => {
    expect(missingPermissions(PermissionFlagsBits.ViewChannel, digestPermissions)).toEqual([
      'Send Messages',
      'Embed Links',
      'Read Message History',
    ]);
    expect(missingPermissions(botPermissions, digestPermissions)).toEqual([]);
    expect(missingThreadPermissions(botPermissions, 0)).toEqual([]);
    expect(missingThreadPermissions(botPermissions & ~PermissionFlagsBits.CreatePublicThreads, 0)).toEqual([
      'Create Public Threads',
    ]);
    expect(missingThreadPermissions(0n, 11)).toEqual([]);
  });

  it('misses nothing of an administrator', () => {
    expect(missingPermissions(PermissionFlagsBits.Administrator, digestPermissions)).toEqual([]);
  });
});
