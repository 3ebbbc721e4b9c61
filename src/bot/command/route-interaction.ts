import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { GuildMember, MessageFlags } from 'discord.js';
import type { App } from '../../app/app.ts';
import type { Clock } from '../../domain/clock.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Log } from '../../ops/log.ts';
import { readOwners } from '../application-owners.ts';
import { answer, type AnswerMode } from './answer.ts';
import type { Action, Command, Context, TargetChannel } from './command.ts';
import type { Commands } from './load-commands.ts';
import { readForm } from './read-form.ts';
import { makeOnce } from '../post/post-beside.ts';
import { mayPost } from '../post/may-post.ts';
import { readMessage } from './read-message.ts';
import { downloadFile } from './download-file.ts';
import { readOptions } from './read-options.ts';
import { requireManager } from './require-permissions.ts';
import { tellUntold } from '../digest/tell-untold.ts';

export interface RouterParts {
  app: App;
  commands: Commands;
  clock: Clock;
  log: Log;
  sendNow: Context['sendNow'];
  tendFollow: Context['tendFollow'];
}

/** Answers one interaction. Never rejects: a failure is logged and, where Discord still listens, told to the member. */
export async function routeInteraction(interaction: Interaction, parts: RouterParts): Promise<void> {
  if (interaction.isAutocomplete()) await routeAutocomplete(interaction, parts);
  else if (interaction.isChatInputCommand()) await routeCommand(interaction, parts);
  else if (interaction.isMessageContextMenuCommand()) await routeMessageCommand(interaction, parts);
  else if (interaction.isMessageComponent()) await routePress(interaction, parts);
  else if (interaction.isModalSubmit()) await routeForm(interaction, parts);
}

type Routed =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | AutocompleteInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

async function routeCommand(interaction: ChatInputCommandInteraction, parts: RouterParts): Promise<void> {
  const command = parts.commands.get(interaction.commandName);
  const mode = command?.visibility ?? 'private';
  const afterwards: (() => Promise<void>)[] = [];
  const afterShown = (next: () => Promise<void>) => void afterwards.push(next);
  const work = async () => {
    if (command === undefined) throw outdated(`/${interaction.commandName}`);
    const { subcommand, values, channels, roles } = readOptions(interaction);
    const action = actionOf(command, subcommand);
    if (action === undefined) throw outdated(`/${command.name} ${subcommand ?? ''}`);
    const context = { ...contextOf(interaction, parts, channels), roles, afterShown };
    const app = parts.app.forGuild(context.guildId);
    const typed = [command.name, ...[subcommand ?? []].flat()].join(' ');
    await requireOwner(command, interaction, parts);
    requireManager(command.permissions, `use \`/${typed}\``, app, context);
    requireManager(action.permissions, `use \`/${typed}\``, app, context);
    return action.run(values, app, context);
  };
  const outcome = await answer(interaction, mode, work, parts.log);
  parts.log.info({ command: interaction.commandName, outcome, guildId: interaction.guildId }, 'command.run');
  await tellUntold(interaction, parts);
  if (outcome !== 'answered') return;
  for (const next of afterwards) {
    await next().catch((error: unknown) => {
      parts.log.error({ interactionId: interaction.id, err: error }, 'command.unfinished');
    });
  }
}

async function routeMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  parts: RouterParts,
): Promise<void> {
  const command = parts.commands.get(interaction.commandName);
  const work = async () => {
    const what = `**${interaction.commandName}**`;
    if (command?.onMessage === undefined) throw outdated(what);
    await requireOwner(command, interaction, parts);
    const context = contextOf(interaction, parts);
    const app = parts.app.forGuild(context.guildId);
    requireManager(command.permissions, `use ${what}`, app, context);
    return command.onMessage(readMessage(interaction.targetMessage), app, context);
  };
  const outcome = await answer(interaction, command?.visibility ?? 'private', work, parts.log);
  parts.log.info({ command: interaction.commandName, outcome, guildId: interaction.guildId }, 'command.run');
  await tellUntold(interaction, parts);
}

async function routePress(interaction: MessageComponentInteraction, parts: RouterParts): Promise<void> {
  const [name = '', ...rest] = interaction.customId.split(':');
  const command = parts.commands.get(name);
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  const cardUrl = interaction.message.embeds[0]?.url;
  const press = { parts: rest, values, ...(typeof cardUrl === 'string' ? { cardUrl } : {}) };
  const isPosting = command?.isPosting?.(press) === true;
  const work = async () => {
    if (command?.press === undefined) throw outdated('This button');
    await requireOwner(command, interaction, parts);
    const context = contextOf(interaction, parts);
    const app = parts.app.forGuild(context.guildId);
    requireManager(command.pressPermissions, 'press this', app, context);
    const act = command.press;
    return isPosting ? makeOnce(interaction, async () => act(press, app, context)) : act(press, app, context);
  };
  const isInPlace = isPrivate && command?.isBeside?.(press) !== true;
  const mode = isPosting ? 'post' : isInPlace ? 'update' : 'private';
  const outcome = await answer(interaction, mode, work, parts.log);
  parts.log.info({ press: interaction.customId, outcome, guildId: interaction.guildId }, 'component.pressed');
}

async function routeForm(interaction: ModalSubmitInteraction, parts: RouterParts): Promise<void> {
  const [name = '', ...rest] = interaction.customId.split(':');
  const command = parts.commands.get(name);
  const work = async () => {
    if (command?.submit === undefined) throw outdated('This form');
    await requireOwner(command, interaction, parts);
    const { fields, channels } = readForm(interaction);
    const context = contextOf(interaction, parts, channels);
    const app = parts.app.forGuild(context.guildId);
    requireManager(command.pressPermissions, 'send this', app, context);
    return command.submit({ parts: rest, fields }, app, context);
  };
  const outcome = await answer(interaction, formMode(interaction, command), work, parts.log);
  parts.log.info({ form: interaction.customId, outcome, guildId: interaction.guildId }, 'form.submitted');
}

/** A form is answered as the button is that opened it, or as the command. */
function formMode({ message }: ModalSubmitInteraction, command: Command | undefined): AnswerMode {
  if (message === null) return command?.visibility ?? 'private';
  return message.flags.has(MessageFlags.Ephemeral) ? 'update' : 'private';
}

async function routeAutocomplete(interaction: AutocompleteInteraction, parts: RouterParts): Promise<void> {
  try {
    const command = parts.commands.get(interaction.commandName);
    if (command !== undefined) await requireOwner(command, interaction, parts);
    const { subcommand, values } = readOptions(interaction);
    const context = { ...contextOf(interaction, parts), focused: interaction.options.getFocused(true).name };
    const action = command === undefined ? undefined : actionOf(command, subcommand);
    const app = parts.app.forGuild(context.guildId);
    for (const needed of [command?.permissions, action?.permissions]) requireManager(needed, 'see this', app, context);
    const choices = (await action?.complete?.(values, app, context)) ?? [];
    await interaction.respond(choices.slice(0, 25).map((choice) => ({ ...choice, name: cutName(choice.name) })));
  } catch (error) {
    if (!(error instanceof UserError)) {
      parts.log.error({ interactionId: interaction.id, err: error }, 'autocomplete.failed');
    }
    // The member sees an empty list instead of an error; an answer that failed can't be repeated.
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
}

/** Discord takes 100 characters; half of a surrogate pair is none. */
function cutName(name: string): string {
  return name.slice(0, 100).replace(/[\uD800-\uDBFF]$/, '');
}

/** @throws UserError when a command is the owners' and the invoker is none of them. */
async function requireOwner(
  { name, forOwners }: Command,
  { client, user }: Routed,
  { clock }: RouterParts,
): Promise<void> {
  if (forOwners !== true || (await readOwners(client, clock)).has(user.id)) return;
  throw new UserError(
    'not-owner',
    `\`/${name}\` is for the owners of this bot: it changes what every server reads. \`/source\` changes what yours does.`,
  );
}

function actionOf(command: Command, subcommand: string | undefined): Action | undefined {
  return subcommand === undefined ? command.action : command.subcommands?.[subcommand];
}

function contextOf(
  interaction: Routed,
  parts: RouterParts,
  channels: ReadonlyMap<string, TargetChannel> = new Map(),
): Context {
  // Where a member alone brought the bot along, the guild decided nothing, and its admins are none of ours.
  const { guildId } = interaction.authorizingIntegrationOwners;
  const isGuest = interaction.guildId !== null && guildId !== interaction.guildId;
  return {
    interactionId: interaction.id,
    userId: interaction.user.id,
    channelId: interaction.channelId ?? '',
    mayPost: mayPost(interaction, isGuest),
    permissions: isGuest ? 0n : (interaction.memberPermissions?.bitfield ?? 0n),
    roleIds: roleIdsOf(interaction),
    channels,
    roles: new Map(),
    download: (file, most) => downloadFile(file, interaction.client.rest.options.api, most),
    nameChannel: (id) => interaction.guild?.channels.cache.get(id)?.name,
    permissionsIn: (id) => interaction.guild?.channels.cache.get(id)?.permissionsFor(interaction.client.user)?.bitfield,
    memberPermissionsIn: (id) => {
      const { member } = interaction;
      if (!(member instanceof GuildMember)) return undefined;
      return interaction.guild?.channels.cache.get(id)?.permissionsFor(member).bitfield;
    },
    typeOf: (id) => interaction.guild?.channels.cache.get(id)?.type,
    sendNow: parts.sendNow,
    tendFollow: parts.tendFollow,
    now: parts.clock(),
    isOwner: async () => (await readOwners(interaction.client, parts.clock)).has(interaction.user.id),
    commands: [...parts.commands.values()],
    ...(interaction.guildId === null || isGuest ? {} : { guildId: interaction.guildId }),
  };
}

/** A member comes as Discord's JSON where the guild is not cached. */
function roleIdsOf({ member }: Pick<Interaction, 'member'>): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

function outdated(what: string): UserError {
  return new UserError('outdated', `${what} is from another version of this bot and does nothing any more.`);
}
