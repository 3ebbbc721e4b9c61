import type { PermissionFlagsBits } from 'discord-api-types/v10';

/** Which REST requests a fault hits; what is left out matches everything. */
export interface RequestMatch {
  method?: string;
  /** Compared with the path behind `/api/v10`, without the query: a string must be a part of it. */
  path?: string | RegExp;
}

/** What a hit request gets. `when` says whether the request has taken effect by then; default `before` (it has not). */
export type RequestFault = { when?: 'before' | 'after' } & (
  | {
      kind: 'status';
      /** 429 carries `retryAfter` in header and body; 5xx carries no JSON, as from Discord's edge. */
      status: number;
      /** Seconds; default 1. Only with 429. */
      retryAfter?: number;
      /** Default `user`. Only with 429. */
      scope?: 'user' | 'global' | 'shared';
      /** JSON error to send instead, as `{ code: 50001, message: 'Missing Access' }`. */
      body?: { code: number; message: string };
    }
  /** Closes the TCP connection without an answer. */
  | { kind: 'drop' }
  /** Never answers; the connection stays open until the client gives up or the loopback closes. */
  | { kind: 'hang' }
);

export type PermissionName = keyof typeof PermissionFlagsBits;

/** What the loopback can be told to do wrong. Everything takes effect at once. */
export interface Faults {
  /** Hits the next `times` (default 1) requests that match; faults are used up in the order they were given. */
  request(match: RequestMatch, fault: RequestFault, times?: number): void;
  /** Forgets the request faults that have not hit yet and lets the gateway accept connections again. */
  clear(): void;
  /** Closes the bot's gateway connections with a code: 4014 disallowed intents, 4009 session timed out, 1001 ... */
  closeGateway(code: number): void;
  /** Cuts the TCP connection of the gateway without a close frame. */
  dropGateway(): void;
  /** Refuses gateway connections until cleared. */
  refuseGateway(): void;
  /** Op 7: the bot should reconnect and resume. */
  askReconnect(): void;
  /** Op 9: the session is invalid; `resumable` false makes the bot identify anew. */
  invalidateSession(resumable: boolean): void;
  /** The gateway swallows heartbeats from now on, until cleared: a zombied connection. */
  ignoreHeartbeats(): void;
  /** GUILD_DELETE with unavailable: true; interactions still arrive. */
  startOutage(guildId: string): void;
  /** GUILD_CREATE after an outage. */
  endOutage(guildId: string): void;
  /** The bot is thrown out: GUILD_DELETE without unavailable, and 50001 or 10004 from then on. */
  removeBot(guildId: string): void;
  /** Someone adds the bot, for the first time or again: GUILD_CREATE. */
  addBot(guildId: string): void;
  /** Denies the bot a permission in one channel. */
  takePermission(channelId: string, permission: PermissionName): void;
  /** Allows the bot a permission in one channel, whatever its roles are denied there. */
  givePermission(channelId: string, permission: PermissionName): void;
  /** Someone deletes the channel: CHANNEL_DELETE, and 10003 from then on. */
  deleteChannel(channelId: string): void;
  /** The user closes their DMs: 50007 from then on. */
  closeDms(userId: string): void;
}
