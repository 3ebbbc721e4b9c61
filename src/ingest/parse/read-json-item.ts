import { isImage } from './media-images.ts';
import { escapeHtml, type RawItem } from './raw-item.ts';

/** A JSON object with its keys in lower case: some feeds write `Title`. */
export type JsonFields = ReadonlyMap<string, unknown>;

/** The fields of an object; none of anything else. */
export function jsonFields(value: unknown): JsonFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
}

/** A text, or a number as text; undefined for anything else and for blanks. */
export function jsonText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** The fields of a JSON Feed 1.0 or 1.1 item (jsonfeed.org/version/1.1); `base` is what addresses are relative to. */
export function readJsonItem(value: unknown, base: string): RawItem {
  const item = jsonFields(value);
  const text = (key: string): string | undefined => jsonText(item.get(key));
  const title = text('title');
  const plain = text('summary') ?? text('content_text');
  const attachments = listOf(item.get('attachments')).map(jsonFields);
  const pictures = attachments
    .map((attachment) => ({ url: jsonText(attachment.get('url')), type: jsonText(attachment.get('mime_type')) }))
    .filter(({ url, type }) => isImage(undefined, type, url));
  const id = text('id');
  return {
    guid: id,
    links: [text('url'), text('external_url')],
    permalink: id,
    linkField: 'url',
    titleHtml: title === undefined ? undefined : escapeHtml(title),
    descriptionHtml: plain === undefined ? text('content_html') : escapeHtml(plain),
    dates: [text('date_published'), text('date_modified')],
    dateField: 'date_published',
    author: [...listOf(item.get('authors')), ...listOf(item.get('author'))]
      .map((author) => jsonText(author) ?? jsonText(jsonFields(author).get('name')))
      .find((name) => name !== undefined),
    images: [text('image'), text('banner_image'), ...pictures.map(({ url }) => url)],
    language: text('language'),
    categories: listOf(item.get('tags')).map(jsonText),
    base,
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]).slice(0, 100) : [value];
}
