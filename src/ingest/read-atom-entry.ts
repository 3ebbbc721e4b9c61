import { isImage, mediaImages } from './media-images.ts';
import { escapeHtml, type AtomEntry, type RawItem } from './raw-item.ts';

/** The fields of an Atom 1.0 (RFC 4287) or 0.3 entry. */
export function readAtomEntry(entry: AtomEntry): RawItem {
  const links = entry.links ?? [];
  const alternates = links.filter(({ rel }) => rel === undefined || rel === 'alternate');
  const page = alternates.find(({ type }) => type === undefined || /html/i.test(type)) ?? alternates[0];
  const enclosures = links.filter(({ rel, type, href }) => rel === 'enclosure' && isImage(undefined, type, href));
  const { source } = entry;
  return {
    guid: entry.id,
    links: [page?.href, links.find(({ rel }) => rel === 'via' || rel === 'related')?.href],
    permalink: entry.id,
    linkField: 'link',
    titleHtml: textHtml(entry.title) ?? entry.dc?.titles?.[0],
    descriptionHtml: textHtml(entry.summary) ?? textHtml(entry.content) ?? entry.media?.description?.value,
    date: entry.published ?? entry.updated ?? entry.dc?.dates?.[0] ?? entry.dcterms?.issued?.[0],
    dateField: 'published or updated',
    author: entry.authors?.find(({ name }) => name !== undefined)?.name ?? entry.dc?.creators?.[0],
    images: [...mediaImages(entry.media), ...enclosures.map(({ href }) => href)],
    language: entry.xml?.lang ?? entry.title?.xml?.lang ?? entry.dc?.languages?.[0],
    categories: entry.categories?.map(({ label, term }) => label ?? term),
    sourceUrl: source?.links?.find(({ rel }) => rel !== 'self')?.href,
    sourceName: source?.title?.value,
    base: entry.xml?.base,
  };
}

/** A text construct as HTML. Without a type it should be plain, but those who leave it out often mean HTML. */
function textHtml(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === 'text' || text.type === 'text/plain' ? escapeHtml(text.value) : text.value;
}
