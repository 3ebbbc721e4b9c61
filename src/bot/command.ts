import type { App } from '../app/app.ts';
import type { FormView, View } from '../views/view.ts';
import type { Choice, Option, ValuesOf } from './option.ts';

/** A channel picked as an option, with the bot's own permissions in it, where Discord gave them. */
export interface TargetChannel {
  id: string;
  type: number;
  appPermissions?: bigint;
}

/** Who asks, and where. */
export interface Context {
  interactionId: string;
  userId: string;
  guildId?: string;
  channelId: string;
  /** The invoker's permissions in that channel, as Discord computed them. */
  permissions: bigint;
  /** The invoker's roles in that guild. */
  roleIds: readonly string[];
  channels: ReadonlyMap<string, TargetChannel>;
  /** What a channel of this server is called, as far as we see it. */
  nameChannel?(channelId: string): string | undefined;
  now: Date;
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
   * Permission bits that this subcommand needs, for a command that others may use too. Manage Server is also given by a role
   * that the guild's admins allow in `/settings`.
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

interface CommandBase {
  name: string;
  description: string;
  /** `private` answers are seen by their reader alone. */
  visibility: 'public' | 'private';
  /** Permission bits that the invoker needs to type the command: registered with Discord and checked again by the router. */
  permissions?: bigint;
  /** Permission bits that a press or a form needs. Without them anyone who sees the card may press: readers open an admin's digest. */
  pressPermissions?: bigint;
  /** Answers a press on one of the command's components: privately on a public card, in place on a private one. */
  press?(this: void, press: Press, app: App, context: Context): Awaitable<Answer>;
  /** Answers one of the command's forms, as `press` does; channels that were chosen in it are in `context.channels`. */
  submit?(this: void, submission: Submission, app: App, context: Context): Awaitable<View>;
}

/** A function from options to a view; or, with `subcommands`, several of them under one name. */
export type Command = CommandBase &
  ({ action: Action; subcommands?: never } | { action?: never; subcommands: Readonly<Record<string, Action>> });

/** A command whose `run` gets its options by name and type: a misspelt option does not compile. */
export function defineCommand<const Specs extends readonly Option[]>(
  definition: CommandBase & Omit<Action<Specs>, 'description'>,
): Command {
  const { name, description, visibility, permissions, pressPermissions, press, submit, ...action } = definition;
  return {
    name,
    description,
    visibility,
    ...(permissions !== undefined && { permissions }),
    ...(pressPermissions !== undefined && { pressPermissions }),
    ...(press !== undefined && { press }),
    ...(submit !== undefined && { submit }),
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
