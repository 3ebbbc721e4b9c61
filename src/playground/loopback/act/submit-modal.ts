import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Actor, InteractionResult } from '../loopback.ts';
import type { LoopbackState } from '../state.ts';
import { isSelectType } from '../validate/action-row.ts';
import { textLength } from '../validate/check-text.ts';
import { findChannel } from '../world.ts';
import { ClientRefusal } from './client-refusal.ts';
import { findPart, flattenParts, type Part } from './find-part.ts';
import { findPlace, type Place } from './place.ts';
import { sendInteraction } from './send-interaction.ts';
import { withoutChoices } from './type-command.ts';
import { checkChosen } from './use-component.ts';

type Fields = Readonly<Record<string, string | string[]>>;

/** Submits the modal that the user has open. Fields left out are sent empty, where they are not required. */
export async function submitModal(
  state: LoopbackState,
  actor: Actor,
  customId: string,
  fields: Fields,
): Promise<InteractionResult> {
  const place = findPlace(state.world, actor);
  const modal = state.modals.get(actor.userId);
  if (modal?.customId !== customId) {
    throw new ClientRefusal(`Expected the open modal (${modal?.customId ?? 'none'}), got custom_id ${customId}`);
  }
  const unknown = Object.keys(fields).find((name) => !findPart(modal.components, name));
  if (unknown !== undefined) throw new ClientRefusal(`Expected a field of modal ${customId}, got ${unknown}`);
  const filled = flattenParts(modal.components).filter((part) => part.custom_id !== undefined);
  const resolved = filled.map((part) => checkField(state, place, part, fields[part.custom_id ?? '']));
  const { source } = modal.trigger;
  const message = source && findMessage(state, source);
  state.modals.delete(actor.userId);
  const outcome = await sendInteraction(state, actor, {
    type: InteractionType.ModalSubmit,
    kind: 'modal',
    data: {
      custom_id: customId,
      components: (modal.components as Part[]).map((part) => fillPart(part, fields)),
      ...mergeResolved(resolved),
    },
    ...(message ? { extra: { message }, source } : {}),
    trigger: modal.trigger,
  });
  return withoutChoices(outcome);
}

function findMessage(state: LoopbackState, source: { channelId: string; messageId: string }) {
  const channel = findChannel(state.world, source.channelId);
  return channel?.messages.find(({ message }) => message.id === source.messageId)?.message;
}

function checkField(state: LoopbackState, place: Place, part: Part, value: string | string[] | undefined) {
  const name = part.custom_id ?? '';
  const isRequired = part.required !== false && part.type !== ComponentType.Checkbox;
  if (value === undefined || value.length === 0) {
    if (isRequired) throw new ClientRefusal(`Expected the required field ${name}, got nothing`);
    return undefined;
  }
  if (part.type === ComponentType.TextInput) {
    const { min_length: min = 0, max_length: max = 4000 } = part;
    const length = typeof value === 'string' ? textLength(value) : -1;
    if (length < min || length > max) {
      throw new ClientRefusal(`Expected ${min} to ${max} characters in field ${name}, got ${length}`);
    }
    return undefined;
  }
  const values = Array.isArray(value) ? value : [value];
  if (isSelectType(part.type)) return checkChosen(state, place, part, values);
  const known = part.options?.map((option) => option.value);
  const wrong = known && values.find((each) => !known.includes(each));
  if (wrong !== undefined) throw new ClientRefusal(`Expected one of ${known?.join(', ')} in ${name}, got ${wrong}`);
  return undefined;
}

/** A part of the modal with what the user put into it, as Discord submits it. */
function fillPart(part: Part, fields: Fields): Record<string, unknown> {
  const { type, id = 0 } = part;
  if (part.component) return { type, id, component: fillPart(part.component, fields) };
  if (part.components) return { type, id, components: part.components.map((each) => fillPart(each, fields)) };
  if (part.custom_id === undefined) return { type, id };
  const value = fields[part.custom_id];
  const shared = { type, id, custom_id: part.custom_id };
  const list = Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
  switch (type) {
    case ComponentType.TextInput:
      return { ...shared, value: list[0] ?? '' };
    case ComponentType.RadioGroup:
      return { ...shared, value: list[0] ?? null };
    case ComponentType.Checkbox:
      return { ...shared, value: list[0] === 'true' };
    default:
      return { ...shared, values: list };
  }
}

function mergeResolved(all: readonly (object | undefined)[]): { resolved?: object } {
  const merged: Record<string, object> = {};
  for (const each of all) {
    for (const [key, entries] of Object.entries(each ?? {})) merged[key] = { ...merged[key], ...(entries as object) };
  }
  return Object.keys(merged).length > 0 ? { resolved: merged } : {};
}
