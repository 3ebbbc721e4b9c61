import type { ModalData, ModalSubmitInteraction } from 'discord.js';
import type { Submission, TargetChannel } from './command.ts';
import { targetChannel } from './read-options.ts';

export interface ReadForm {
  fields: Submission['fields'];
  /** The channels that were chosen, with our own permissions in each where Discord gave them. */
  channels: ReadonlyMap<string, TargetChannel>;
}

/** What was filled into a form, by the custom_ids of its fields; a channel or role is its id. */
export function readForm({ fields: filled }: ModalSubmitInteraction): ReadForm {
  const fields: Record<string, readonly string[]> = {};
  const channels = new Map<string, TargetChannel>();
  for (const [id, field] of filled.fields) {
    fields[id] = valuesOf(field);
    const chosen = 'channels' in field ? [...field.channels.values()] : [];
    for (const channel of chosen) if (channel !== null) channels.set(channel.id, targetChannel(channel));
  }
  return { fields, channels };
}

function valuesOf(field: ModalData): readonly string[] {
  if ('values' in field) return field.values;
  if (!('value' in field)) return [];
  const { value } = field;
  return value === null || value === '' ? [] : [String(value)];
}
