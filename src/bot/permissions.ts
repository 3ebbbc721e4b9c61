import { ApplicationIntegrationType, ChannelType, OAuth2Scopes, PermissionFlagsBits } from 'discord-api-types/v10';

const { ViewChannel, SendMessages, SendMessagesInThreads, CreatePublicThreads, EmbedLinks, ReadMessageHistory } =
  PermissionFlagsBits;

/** What the bot asks for when it is invited, and nothing more. */
export const botPermissions =
  ViewChannel | SendMessages | SendMessagesInThreads | CreatePublicThreads | EmbedLinks | ReadMessageHistory;

/** What it needs in a channel to post digests there, by the names that Discord's settings show. */
export const digestPermissions: readonly (readonly [bit: bigint, name: string])[] = [
  [ViewChannel, 'View Channel'],
  [SendMessages, 'Send Messages'],
  [EmbedLinks, 'Embed Links'],
  [ReadMessageHistory, 'Read Message History'],
];

const threadTypes: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** What it needs for that in a channel of this type: in a thread, writing is a permission of its own. */
export function permissionsFor(type: number): typeof digestPermissions {
  if (!threadTypes.includes(type)) return digestPermissions;
  return digestPermissions.map(([bit, name]) =>
    bit === SendMessages ? [SendMessagesInThreads, 'Send Messages in Threads'] : [bit, name],
  );
}

/** What it lacks in a channel of this type to start threads and write in them; nothing in a thread, which can hold no other. */
export function missingThreadPermissions(granted: bigint, type: number): string[] {
  if (threadTypes.includes(type)) return [];
  return missingPermissions(granted, [
    [CreatePublicThreads, 'Create Public Threads'],
    [SendMessagesInThreads, 'Send Messages in Threads'],
  ]);
}

/** The names of the permissions that are missing from a set; an administrator misses none. */
export function missingPermissions(granted: bigint, needed: typeof digestPermissions): string[] {
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  return needed.filter(([bit]) => (granted & bit) === 0n).map(([, name]) => name);
}

/** The link with which a member adds the bot to their own account, to use it anywhere. */
export function userInstallLink(applicationId: string): string {
  const link = authorizeLink(applicationId);
  link.searchParams.set('scope', OAuth2Scopes.ApplicationsCommands);
  link.searchParams.set('integration_type', String(ApplicationIntegrationType.UserInstall));
  return link.href;
}

/** The link that adds the bot to a guild with exactly `botPermissions`. */
export function inviteLink(applicationId: string): string {
  const link = authorizeLink(applicationId);
  link.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
  link.searchParams.set('permissions', botPermissions.toString());
  return link.href;
}

function authorizeLink(applicationId: string): URL {
  const link = new URL('https://discord.com/oauth2/authorize');
  link.searchParams.set('client_id', applicationId);
  return link;
}
