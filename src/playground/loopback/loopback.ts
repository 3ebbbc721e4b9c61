import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Faults } from './faults.ts';
import type { World } from './world.ts';

/** Who acts, and where: a member of a guild in one of its channels, or a user in a DM channel (no guild). */
export interface Actor {
  userId: string;
  channelId: string;
  guildId?: string;
}

export type OptionValue = string | number | boolean;

/** A file that a user picks for an option of a command. */
export interface Upload {
  name: string;
  /** Empty where the user's machine knows none. */
  contentType: string;
  bytes: Uint8Array;
}

/** What a user's action led to, once the bot has answered or its three seconds are over. */
export type InteractionResult =
  | { kind: 'message'; message: APIMessage; ephemeral: boolean }
  | { kind: 'update'; message: APIMessage }
  | { kind: 'deferred' }
  | { kind: 'modal'; customId: string; title: string; components: unknown[] }
  | { kind: 'failed'; reason: string };

export interface Choice {
  name: string;
  value: string | number;
}

/** What happens in the loopback, for a page or a test to follow. `audience` is the one user who sees it, if ephemeral. */
export type LoopbackEvent =
  | { type: 'message.created' | 'message.updated'; message: APIMessage; audience?: string }
  | { type: 'message.deleted'; channelId: string; messageId: string }
  | { type: 'interaction.failed'; userId: string; channelId: string; reason: string }
  | { type: 'commands.changed' }
  | { type: 'bot.connected' | 'bot.disconnected' };

/** One REST request as the bot sent it, with the answer's status (0 if it got none). Secrets are not kept. */
export interface RecordedRequest {
  method: string;
  /** Behind `/api/v10`; an interaction's token is written as `token`. */
  path: string;
  /** Behind the question mark, if there is one. */
  query?: string;
  body: unknown;
  status: number;
}

/**
 * A stand-in for Discord on 127.0.0.1 that refuses what Discord refuses. The acting methods reject with a ClientRefusal,
 * whose message may be shown, for what Discord's own client would not let the user do. It can not show how clients draw
 * a message, how links unfurl, or the limits that Discord does not publish.
 */
export interface Loopback {
  /** For `Client({ rest: { api } })`: `http://127.0.0.1:<port>/api`. */
  apiBase: string;
  token: string;
  applicationId: string;
  world: World;
  faults: Faults;
  requests: readonly RecordedRequest[];
  /** The commands that a member sees in a guild, by Discord's own default_member_permissions. */
  visibleCommands(actor: Actor): APIApplicationCommand[];
  /** Types a command, `digest subscribe` for a subcommand, and resolves with the bot's first answer. */
  slash(actor: Actor, command: string, options?: Record<string, OptionValue>): Promise<InteractionResult>;
  /** The bot's choices for the option under the cursor. */
  complete(actor: Actor, command: string, options: Record<string, OptionValue>, focused: string): Promise<Choice[]>;
  /** Uploads a file, and returns what `slash` takes for the option that it was picked for. */
  upload(actor: Actor, file: Upload): string;
  /** Picks a command from the menu of a message. */
  pick(actor: Actor, messageId: string, command: string): Promise<InteractionResult>;
  press(actor: Actor, messageId: string, customId: string): Promise<InteractionResult>;
  select(actor: Actor, messageId: string, customId: string, values: string[]): Promise<InteractionResult>;
  submitModal(actor: Actor, customId: string, fields: Record<string, string | string[]>): Promise<InteractionResult>;
  /** Writes a message into the channel, as the user. */
  say(actor: Actor, content: string): APIMessage;
  /** Messages of a channel that the user sees, oldest first; ephemeral ones included. */
  messagesFor(actor: Actor): APIMessage[];
  /** The user dismisses an ephemeral message: it is gone for good. A stand-in for the loopback may leave it out. */
  dismiss?(actor: Actor, messageId: string): void;
  /** Returns the function that ends the subscription. */
  follow(listener: (event: LoopbackEvent) => void): () => void;
  /** Resolves when a bot's gateway session is ready. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
