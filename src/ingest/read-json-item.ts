import { isImage } from './media-images.ts';
import { escapeHtml, type ItemOf, type RawItem } from './raw-item.ts';

/** The fields of a JSON Feed 1.0 or 1.1 item (jsonfeed.org/version/1.1). */
export function readJsonItem(item: ItemOf<'json'>): RawItem {
  const text = item.summary ?? item.content_text;
  const attachments = item.attachments?.filter(({ mime_type: type, url }) => isImage(undefined, type, url));
  return {
    guid: item.id,
    links: [item.url, item.external_url],
    permalink: item.id,
    linkField: 'url',
    titleHtml: item.title === undefined ? undefined : escapeHtml(item.title),
    descriptionHtml: text === undefined ? item.content_html : escapeHtml(text),
    date: item.date_published ?? item.date_modified,
    dateField: 'date_published',
    author: item.authors?.find(({ name }) => name !== undefined)?.name,
    images: [item.image, item.banner_image, ...(attachments ?? []).map(({ url }) => url)],
    language: item.language,
    categories: item.tags,
  };
}
