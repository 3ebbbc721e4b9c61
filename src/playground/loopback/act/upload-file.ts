import { ApplicationCommandOptionType as Type, type APIAttachment } from 'discord-api-types/v10';
import type { Actor, Upload } from '../loopback.ts';
import type { LoopbackState } from '../state.ts';
import { ClientRefusal } from './client-refusal.ts';
import { findPlace } from './place.ts';
import type { FilledOption } from './read-options.ts';

/** What a user without Nitro may upload: 10 MiB. */
const largest = 10 * 1024 * 1024;

/** Keeps a file that a user picked for an option, and returns the id that stands for it in the command. */
export function uploadFile(state: LoopbackState, actor: Actor, { name, contentType, bytes }: Upload): string {
  findPlace(state.world, actor);
  if (bytes.length > largest) {
    throw new ClientRefusal(`Expected a file of at most ${largest} bytes, got ${name} of ${bytes.length}`);
  }
  const filename = name.replaceAll(/[^\w.-]/g, '_');
  const id = state.nextId();
  const path = `/ephemeral-attachments/${state.world.application.id}/${id}/${filename}`;
  state.files.set(path, { name: filename, contentType, bytes: Buffer.from(bytes) });
  const url = state.origin() + path;
  const attachment: APIAttachment = {
    id,
    filename,
    size: bytes.length,
    url,
    proxy_url: url,
    ephemeral: true,
    ...(contentType === '' ? {} : { content_type: contentType }),
  };
  state.uploads.set(id, { userId: actor.userId, attachment });
  return id;
}

/** The `resolved.attachments` of a command, or undefined without one. Throws a ClientRefusal for another user's file. */
export function resolveUploads(
  state: LoopbackState,
  { userId }: Actor,
  filled: readonly FilledOption[],
): Record<string, APIAttachment> | undefined {
  const ids = filled.filter(({ type }) => type === Type.Attachment).map(({ value }) => String(value));
  const found = ids.map((id) => {
    const upload = state.uploads.get(id);
    if (upload?.userId !== userId) throw new ClientRefusal(`Expected a file that the user uploaded, got id ${id}`);
    return [id, upload.attachment] as const;
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
