import { ApplicationCommandOptionType as Type, InteractionType } from 'discord-api-types/v10';
import type { Actor, Choice, InteractionResult, OptionValue } from '../loopback.ts';
import type { LoopbackState, Outcome } from '../state.ts';
import { type FoundCommand, findCommand } from './find-command.ts';
import { findPlace } from './place.ts';
import { type FilledOption, readOptions, readPartialOptions } from './read-options.ts';
import { optionKinds, resolveReferences } from './resolve.ts';
import { sendInteraction } from './send-interaction.ts';
import { resolveUploads } from './upload-file.ts';

/** Types a command and sends it; resolves with the bot's first answer. */
export async function typeCommand(
  state: LoopbackState,
  actor: Actor,
  typed: string,
  options: Readonly<Record<string, OptionValue>>,
): Promise<InteractionResult> {
  const place = findPlace(state.world, actor);
  const found = findCommand(state, place, typed);
  const filled = readOptions(found.options, options);
  const references = filled.flatMap(({ name, type, value }) => {
    const kind = optionKinds[type];
    const option = found.options.find((each) => each.name === name);
    const channelTypes = option?.type === Type.Channel ? option.channel_types : undefined;
    return kind ? [{ kind, id: String(value), ...(channelTypes ? { channelTypes } : {}) }] : [];
  });
  const attachments = resolveUploads(state, actor, filled);
  const referred = resolveReferences(state.world, place, references);
  const resolved =
    referred === undefined && attachments === undefined
      ? undefined
      : { ...referred, ...(attachments ? { attachments } : {}) };
  const outcome = await sendInteraction(state, actor, {
    type: InteractionType.ApplicationCommand,
    kind: 'command',
    command: { ...found.command, name: [found.command.name, ...found.steps.map(({ name }) => name)].join(' ') },
    data: { ...describeCommand(found, filled), ...(resolved ? { resolved } : {}) },
  });
  return withoutChoices(outcome);
}

/** The bot's choices for the focused option; none if it did not answer in time. */
export async function completeOption(
  state: LoopbackState,
  actor: Actor,
  typed: string,
  options: Readonly<Record<string, OptionValue>>,
  focused: string,
): Promise<Choice[]> {
  const found = findCommand(state, findPlace(state.world, actor), typed);
  const filled = readPartialOptions(found.options, options, focused);
  const outcome = await sendInteraction(state, actor, {
    type: InteractionType.ApplicationCommandAutocomplete,
    kind: 'autocomplete',
    command: found.command,
    data: describeCommand(found, filled),
  });
  return outcome.kind === 'choices' ? outcome.choices : [];
}

function describeCommand({ command, steps }: FoundCommand, filled: FilledOption[]): Record<string, unknown> {
  let options: unknown[] = filled;
  for (const { name, type } of steps.toReversed()) options = [{ name, type, options }];
  const { id, name, type, guild_id } = command;
  return { id, name, type, options, ...(guild_id === undefined ? {} : { guild_id }) };
}

/** The outcome of anything but autocomplete, which alone brings choices. */
export function withoutChoices(outcome: Outcome): InteractionResult {
  if (outcome.kind === 'choices')
    throw new Error('Expected no autocomplete choices here: validation should refuse them');
  return outcome;
}
