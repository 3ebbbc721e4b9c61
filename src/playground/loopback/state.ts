import type { APIApplicationCommand, APIAttachment } from 'discord-api-types/v10';
import type { Clock } from '../../domain/clock.ts';
import type { Actor, Choice, InteractionResult, LoopbackEvent } from './loopback.ts';
import type { World } from './world.ts';

/** What an interaction leads to; choices only for autocomplete. */
export type Outcome = InteractionResult | { kind: 'choices'; choices: Choice[] };

/** A modal as the bot defined it, kept to build its submission. */
export interface OpenModal {
  customId: string;
  title: string;
  components: unknown[];
  trigger: Interaction;
}

/** Discord's authorizing_integration_owners. */
export type Owners = Readonly<Partial<Record<'0' | '1', string>>>;

/** One interaction from its sending to the end of its token. */
export interface Interaction {
  id: string;
  token: string;
  kind: 'command' | 'component' | 'modal' | 'autocomplete';
  actor: Actor;
  createdAt: Date;
  /** `void` once three seconds have passed without an answer. */
  state: 'open' | 'answered' | 'void';
  /** Discord's InteractionType: 2 command, 3 component, 4 autocomplete, 5 modal. */
  type: number;
  command?: { name: string; type: number };
  /** Who installed the application where it acts: a guild by `0` ("0" for the bot's DM), the user by `1`. */
  owners: Owners;
  /** How many messages followed the first answer. */
  followUps: number;
  /** The message that a message command was picked on. */
  targetId?: string;
  /** The message whose button or select was used. */
  source?: { channelId: string; messageId: string };
  /** For a modal's submission: what opened the modal. */
  trigger?: Interaction;
  /** What @original stands for, once there is one. */
  original?: { channelId: string; messageId: string };
  /** True while a deferred reply has not been filled. */
  isThinking: boolean;
  /** True if the first answer is seen by the actor alone; fixed by it. */
  isEphemeral: boolean;
  /** Resolves the actor's promise; later calls change nothing. */
  settle(outcome: Outcome): void;
}

export interface StoredFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** Everything the routes, the gateway and the acting users share. */
export interface LoopbackState {
  world: World;
  clock: Clock;
  nextId(): string;
  /** `http://127.0.0.1:<port>`. */
  origin(): string;
  /** Commands by scope: `global`, or a guild's id. */
  commands: Map<string, APIApplicationCommand[]>;
  /** When commands were created lately, by scope; epoch milliseconds. */
  commandCreates: Map<string, number[]>;
  /** By token. */
  interactions: Map<string, Interaction>;
  /** The modal each user has open. */
  modals: Map<string, OpenModal>;
  /** Attachments by the path they are served at. */
  files: Map<string, StoredFile>;
  /** Files that users picked for an option, by the id that stands for each in the command. */
  uploads: Map<string, { userId: string; attachment: APIAttachment }>;
  /** Enforced nonces by channel and nonce; a deleted message keeps its own. */
  nonces: Map<string, { messageId: string; at: Date }>;
  /** Users who accept no DMs. */
  closedDms: Set<string>;
  emit(event: LoopbackEvent): void;
  /** Sends a gateway event to the sessions whose shard and intents it concerns. */
  dispatch(name: string, data: unknown, guildId?: string): void;
}
