import type { APIAttachment } from 'discord-api-types/v10';
import type { UploadedFile } from './rest/route.ts';
import type { LoopbackState } from './state.ts';

/** Keeps uploaded files and returns their attachments, under the address that the loopback serves them at. */
export function storeFiles(
  state: LoopbackState,
  channelId: string,
  files: readonly UploadedFile[],
  listed: unknown,
): APIAttachment[] {
  const notes = Array.isArray(listed) ? (listed as Record<string, unknown>[]) : [];
  return files.map((file) => {
    const note = notes.find(({ id }) => String(id) === file.key);
    const given = typeof note?.['filename'] === 'string' ? note['filename'] : file.name;
    const filename = given.replaceAll(/[^\w.-]/g, '_');
    const id = state.nextId();
    const path = `/attachments/${channelId}/${id}/${filename}`;
    state.files.set(path, { name: filename, contentType: file.contentType, bytes: file.bytes });
    const url = state.origin() + path;
    const description = note?.['description'];
    return {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      ...(file.contentType ? { content_type: file.contentType } : {}),
      ...(typeof description === 'string' ? { description } : {}),
    };
  });
}
