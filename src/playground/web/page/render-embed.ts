import type { APIMessage } from './contract.ts';
import { formatMessageTime } from './format-timestamp.ts';
import { make } from './make-element.ts';
import { parseInline } from './parse-inline.ts';
import { renderLinkedPicture, renderPicture } from './picture.ts';
import { renderInline, renderLink } from './render-inline.ts';
import { renderMarkdown } from './render-markdown.ts';
import { safeLink } from './safe-url.ts';
import { currentTime, hexColor } from './session.ts';
import type { Session } from './session.ts';

type Embed = APIMessage['embeds'][number];
type Fields = NonNullable<Embed['fields']>;

/**
 * An embed in Skyra's frame. Title, author, fields' names and pictures are our own elements in its slots: Skyra's would ask
 * cdn.discordapp.com for an emoji wherever a text holds a number of 17 digits, and link whatever address it is given.
 */
export function renderEmbed(session: Session, embed: Embed): HTMLElement {
  const { author, title, url, description, fields = [], image, thumbnail, footer } = embed;
  const element = make(
    'discord-embed',
    { slot: 'embeds' },
    embed.provider?.name !== undefined &&
      make('div', { slot: 'description', class: 'embed-provider' }, embed.provider.name),
    author && renderAuthor(author),
    title !== undefined && renderTitle(session, title, url),
    description !== undefined &&
      make('discord-embed-description', { slot: 'description' }, renderMarkdown(session, description)),
    fields.length > 0 && renderFields(session, fields),
    thumbnail && slotted('description', 'embed-thumbnail', renderLinkedPicture(thumbnail.url, '', 'Thumbnail')),
    image && slotted('footer', 'embed-image', renderLinkedPicture(image.url, '', 'Picture of the embed')),
    (footer ?? embed.timestamp) !== undefined && renderFooter(session, embed),
  );
  element.style.setProperty('--embed-color', hexColor(embed.color) ?? '#1e1f22');
  return element;
}

function renderAuthor({ name, url, icon_url }: NonNullable<Embed['author']>): HTMLElement {
  const link = safeLink(url);
  return make(
    'div',
    { slot: 'description', class: 'embed-author' },
    icon_url ? renderPicture(icon_url, 'embed-author-icon') : undefined,
    link ? renderLink(link, [name]) : make('span', {}, name),
  );
}

function renderTitle(session: Session, title: string, url: string | undefined): HTMLElement {
  const link = safeLink(url);
  const nodes = renderInline(session, parseInline(title, link !== undefined));
  return make('div', { slot: 'description', class: 'embed-title' }, ...(link ? [renderLink(link, nodes)] : nodes));
}

function renderFields(session: Session, fields: Fields): HTMLElement {
  const elements = inRows(fields).flatMap((row) =>
    row.map(({ name, value }) =>
      make(
        'discord-embed-field',
        { class: `width-${12 / row.length}` },
        make('div', { class: 'field-name' }, ...renderInline(session, parseInline(name, true))),
        renderMarkdown(session, value),
      ),
    ),
  );
  return make('discord-embed-fields', { slot: 'fields' }, ...elements);
}

/** Inline fields stand beside each other, at most three; any other has a row of its own. */
function inRows(fields: Fields): Fields[] {
  const rows: Fields[] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.inline && last?.[0]?.inline && last.length < 3) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

function renderFooter(session: Session, { footer, timestamp }: Embed): HTMLElement {
  const time = timestamp && formatMessageTime(new Date(timestamp), currentTime(session));
  return make(
    'discord-embed-footer',
    { slot: 'footer' },
    footer?.icon_url ? renderPicture(footer.icon_url, 'embed-footer-icon') : undefined,
    make('span', {}, [footer?.text, time].filter(Boolean).join(' • ')),
  );
}

function slotted(slot: string, className: string, child: HTMLElement | undefined): HTMLElement | undefined {
  return child && make('div', { slot, class: className }, child);
}
