import type { App } from '../../app/app.ts';
import type { Follow } from '../../domain/guild/follow.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import type { SentNow } from '../../views/digest/sent-now-view.ts';
import type { FormView, View } from '../../views/view.ts';
import type { Attachment, Choice, Option, ValuesOf } from './option.ts';

/** A channel picked as an option, with the bot's own permissions in it, where Discord gave them. */
export interface TargetChannel {
  id: string;
  type: number;
  appPermissions?: bigint;
  /** A forum that takes no post without a tag. */
  needsTag?: true;
}

/** A role picked as an option. */
export interface TargetRole {
  id: string;
  /** Whether everyone may ping it. */
  isMentionable: boolean;
}

/** Who asks, and where. */
export interface Context {
  interactionId: string;
  userId: string;
  /** The guild that added the bot. Undefined in direct messages, and where the member alone brought the bot along. */
  guildId?: string;
  channelId: string;
  /** Whether the member may have the bot write here for all to read. */
  mayPost: boolean;
  /** The invoker's permissions in that channel, as Discord computed them. */
  permissions: bigint;
  /** The invoker's roles in that guild. */
  roleIds: readonly string[];
  channels: ReadonlyMap<string, TargetChannel>;
  roles: ReadonlyMap<string, TargetRole>;
  /** What a channel of this server is called, as far as we see it. */
  nameChannel?(channelId: string): string | undefined;
  /**
   * The bytes of a file that was given as an option.
   * @throws UserError when it is larger than `most` bytes or can't be had.
   */
  download(this: void, file: Attachment, most: number): Promise<Uint8Array>;
  /** The bot's own permissions in a channel of this server; undefined for one that we don't see. */
  permissionsIn?(this: void, channelId: string): bigint | undefined;
  /** The invoker's permissions in a channel of this server; undefined for one that we don't see. */
  memberPermissionsIn?(this: void, channelId: string): bigint | undefined;
  /** The type of a channel of this server. */
  typeOf?(this: void, channelId: string): number | undefined;
  /** Posts a digest at once, by the same path as a due one, and resolves with what became of it. */
  sendNow(this: void, subscription: Subscription): Promise<SentNow>;
  /** Brings a followed story's card up to date at once, and resolves with the follow as it is then. */
  tendFollow(this: void, follow: Follow): Promise<Follow>;
  /** Does that once the answer to a typed command is shown; not at all when it can't be. Undefined for what is no such command. */
  afterShown?(this: void, work: () => Promise<void>): void;
  now: Date;
  /** Whether who asks is one of the application's owners. */
  isOwner(this: void): Promise<boolean>;
  /** Every loaded command, for `/help`. */
  commands: readonly Command[];
}

type Awaitable<Value> = Value | Promise<Value>;

/** A message, or a form to fill in. A form has to be made from memory: Discord takes none later than a second or so. */
export type Answer = View | FormView;

/** What runs when a command, or one of its subcommands, is used. */
export interface Action<Specs extends readonly Option[] = readonly Option[]> {
  description: string;
  options: Specs;
  /**
   * Permission bits that this subcommand needs, for a command that others may use too. Manage Server and Manage Messages are
   * also given by a role that the guild's admins allow in `/settings`.
   */
  permissions?: bigint;
  run(this: void, values: ValuesOf<Specs>, app: App, context: Context): Awaitable<Answer>;
  /** The choices for the option under the cursor, from memory only: a member waits on every key. */
  complete?(
    this: void,
    values: Partial<ValuesOf<Specs>>,
    app: App,
    context: Context & { focused: string },
  ): Awaitable<Choice[]>;
}

/** What a button or a select menu carries: the parts of its custom_id after the command's name, and the picked values. */
export interface Press {
  parts: readonly string[];
  values: readonly string[];
  /** The link of the card that it stands on: what is too long for a custom_id. */
  cardUrl?: string;
}

/** What a form carries: the parts of its custom_id after the command's name, and what was filled in. */
export interface Submission {
  parts: readonly string[];
  /** By each field's custom_id: the text that was typed, or what was chosen; an empty list where that is nothing. */
  fields: Readonly<Record<string, readonly string[]>>;
}

/** A message from whose menu a command was picked. Nothing of it is kept once that is answered. */
export interface TargetMessage {
  id: string;
  content: string;
  /** The web links in its text, its embeds and what it forwards, each once, in that order. */
  urls: readonly string[];
}

/** Answers a member who picked the command from the menu of a message. */
export type MessageAction = (this: void, message: TargetMessage, app: App, context: Context) => Awaitable<View>;

interface CommandBase {
  name: string;
  /** What it does; Discord shows none for a message's command, `/help` does. */
  description: string;
  /**
   * Where it can be used: in guilds that added the bot, which is the default, or `anywhere`, in direct messages and by members
   * who added the bot to their own account.
   */
  place?: 'guild' | 'anywhere';
  /** `private` answers are seen by their reader alone. */
  visibility: 'public' | 'private';
  /** Permission bits that the invoker needs to type the command: registered with Discord and checked again by the router. */
  permissions?: bigint;
  /** Only the owners of the application may use it, press its buttons or see its choices. */
  forOwners?: true;
  /** Permission bits that a press or a form needs. Without them anyone who sees the card may press: readers open an admin's digest. */
  pressPermissions?: bigint;
  /** Answers a press on one of the command's components: privately on a public card, in place on a private one. */
  press?(this: void, press: Press, app: App, context: Context): Awaitable<Answer>;
  /** Answers one of the command's forms, as `press` does; channels that were chosen in it are in `context.channels`. */
  submit?(this: void, submission: Submission, app: App, context: Context): Awaitable<View>;
  /** True for a press whose answer is a message of its own, for all to read. */
  isPosting?(this: void, press: Press): boolean;
  /** True for a press on a private answer that is to stay as it is: what the press answers stands beside it. */
  isBeside?(this: void, press: Press): boolean;
}

/**
 * A function from options to a view; with `subcommands`, several of them under one name; with `onMessage`, one that is picked
 * from the menu of a message.
 */
export type Command = CommandBase &
  (
    | { action: Action; subcommands?: never; onMessage?: never }
    | { action?: never; subcommands: Readonly<Record<string, Action>>; onMessage?: never }
    | { action?: never; subcommands?: never; onMessage: MessageAction }
  );

/** A command whose `run` gets its options by name and type: a misspelt option does not compile. */
export function defineCommand<const Specs extends readonly Option[]>(
  definition: CommandBase & Omit<Action<Specs>, 'description'>,
): Command {
  const { name, description, visibility, place, permissions, forOwners, pressPermissions, ...rest } = definition;
  const { press, submit, isPosting, isBeside, ...action } = rest;
  return {
    name,
    description,
    visibility,
    ...(place !== undefined && { place }),
    ...(permissions !== undefined && { permissions }),
    ...(forOwners !== undefined && { forOwners }),
    ...(pressPermissions !== undefined && { pressPermissions }),
    ...(press !== undefined && { press }),
    ...(submit !== undefined && { submit }),
    ...(isPosting !== undefined && { isPosting }),
    ...(isBeside !== undefined && { isBeside }),
    action: { description, ...action } as unknown as Action,
  };
}

/** A command that is only a name over its subcommands, each made by `defineSubcommand`. */
export function defineCommandGroup(
  definition: CommandBase & { subcommands: Readonly<Record<string, Action>> },
): Command {
  return definition;
}

/** One subcommand, its `run` typed by its options. */
export function defineSubcommand<const Specs extends readonly Option[]>(action: Action<Specs>): Action {
  return action;
}

/** A command in the menu of every message, under "Apps". Its name may have spaces and capitals, its file has hyphens. */
export function defineMessageCommand({
  run,
  ...definition
}: Omit<CommandBase, 'press' | 'pressPermissions' | 'isPosting'> & { run: MessageAction }): Command {
  return { ...definition, onMessage: run };
}
