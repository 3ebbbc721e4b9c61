import { type APIMessage, ButtonStyle, ComponentType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Actor, InteractionResult } from '../loopback.ts';
import type { LoopbackState } from '../state.ts';
import { isSelectType } from '../validate/action-row.ts';
import { ClientRefusal } from './client-refusal.ts';
import { findPart, type Part } from './find-part.ts';
import { findPlace, type Place } from './place.ts';
import { resolveReferences, selectKinds } from './resolve.ts';
import { sendInteraction } from './send-interaction.ts';
import { withoutChoices } from './type-command.ts';

/** Presses a button of a message that the user sees. */
export async function pressButton(state: LoopbackState, actor: Actor, messageId: string, customId: string) {
  const { message, part } = findUsable(state, actor, messageId, customId);
  if (part.type !== ComponentType.Button || part.style === ButtonStyle.Link) {
    throw new ClientRefusal(`Expected a button with custom_id ${customId}, got component type ${part.type}`);
  }
  return send(state, actor, message, { custom_id: customId, component_type: part.type });
}

/** Chooses values of a select menu on a message that the user sees. */
export async function chooseValues(
  state: LoopbackState,
  actor: Actor,
  messageId: string,
  customId: string,
  values: readonly string[],
) {
  const { message, part, place } = findUsable(state, actor, messageId, customId);
  const { type }: { type: number } = part;
  if (!isSelectType(type)) {
    throw new ClientRefusal(`Expected a select menu with custom_id ${customId}, got component type ${type}`);
  }
  const resolved = checkChosen(state, place, part, values);
  const data = { custom_id: customId, component_type: part.type, values: [...values] };
  return send(state, actor, message, { ...data, ...(resolved ? { resolved } : {}) });
}

/** Checks chosen values against a select menu and returns what they refer to. */
export function checkChosen(state: LoopbackState, place: Place, part: Part, values: readonly string[]) {
  const { min_values: min = 1, max_values: max = 1 } = part;
  if (values.length < min || values.length > max || new Set(values).size !== values.length) {
    throw new ClientRefusal(`Expected ${min} to ${max} different values, got ${JSON.stringify(values)}`);
  }
  const kind = selectKinds[part.type];
  if (kind === undefined) {
    const known = (part.options ?? []).map(({ value }) => value);
    const unknown = values.find((value) => !known.includes(value));
    if (unknown !== undefined) throw new ClientRefusal(`Expected one of ${known.join(', ')}, got ${unknown}`);
    return undefined;
  }
  const { channel_types: channelTypes } = part;
  const references = values.map((id) => ({ kind, id, ...(channelTypes ? { channelTypes } : {}) }));
  return resolveReferences(state.world, place, references);
}

function findUsable(state: LoopbackState, actor: Actor, messageId: string, customId: string) {
  const place = findPlace(state.world, actor);
  const entry = place.channel.messages.find(({ message }) => message.id === messageId);
  if (!entry || (entry.audience !== undefined && entry.audience !== actor.userId)) {
    throw new ClientRefusal(`Expected a message that ${place.user.globalName} sees here, got id ${messageId}`);
  }
  const part = findPart(entry.message.components, customId);
  if (!part) throw new ClientRefusal(`Expected a custom_id of message ${messageId}, got ${customId}`);
  if (part.disabled) throw new ClientRefusal(`Expected an enabled component, got the disabled ${customId}`);
  return { place, message: entry.message, part };
}

async function send(state: LoopbackState, actor: Actor, message: APIMessage, data: object): Promise<InteractionResult> {
  const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const outcome = await sendInteraction(state, actor, {
    type: InteractionType.MessageComponent,
    kind: 'component',
    data,
    // Discord sends an ephemeral message along too: it can't be fetched.
    extra: { message: isEphemeral ? { ...message, flags: message.flags } : message },
    source: { channelId: message.channel_id, messageId: message.id },
  });
  return withoutChoices(outcome);
}
