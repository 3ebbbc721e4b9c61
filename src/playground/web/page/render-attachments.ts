import type { APIMessage } from './contract.ts';
import { icon } from './icons.ts';
import { make } from './make-element.ts';
import { renderLinkedPicture } from './picture.ts';
import { renderLink } from './render-inline.ts';
import { safeLink } from './safe-url.ts';

/** Pictures as pictures, other files as cards; undefined if the message has none. */
export function renderAttachments(message: APIMessage): HTMLElement | undefined {
  if (message.attachments.length === 0) return undefined;
  const parts = message.attachments.map((file) => {
    if (file.content_type?.startsWith('image/')) {
      return renderLinkedPicture(file.url, 'attachment', file.description ?? file.filename);
    }
    const link = safeLink(file.url);
    return make(
      'div',
      { class: 'file-card' },
      icon('file'),
      make('span', {}, link ? renderLink(link, [file.filename]) : file.filename),
      make('small', {}, `${Math.max(1, Math.round(file.size / 1024))} KB`),
    );
  });
  return make('div', { slot: 'attachments', class: 'attachments' }, ...parts);
}
