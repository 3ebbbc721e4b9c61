import { isImage, mediaImages } from './media-images.ts';
import type { ItemOf, RawItem } from './raw-item.ts';

/** The fields of an RSS 0.91 to 2.0 item, with Dublin Core, Atom, content and Media RSS where they fill a gap. */
export function readRssItem(item: ItemOf<'rss'>): RawItem {
  const { guid } = item;
  const isPermalink = guid?.isPermaLink ?? true;
  const enclosures = item.enclosures?.filter(({ type, url }) => isImage(undefined, type, url));
  return {
    guid: guid?.value ?? item.dc?.identifiers?.[0],
    links: [item.link, item.atom?.links?.find((link) => isAlternate(link.rel))?.href],
    permalink: isPermalink ? guid?.value : undefined,
    linkField: 'link',
    titleHtml: item.title ?? item.dc?.titles?.[0] ?? item.atom?.title?.value ?? item.media?.title?.value,
    descriptionHtml:
      item.description ?? item.dc?.descriptions?.[0] ?? item.content?.encoded ?? item.media?.description?.value,
    date:
      item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated ?? item.dcterms?.issued?.[0],
    dateField: 'pubDate',
    author: item.dc?.creators?.[0] ?? item.authors?.find(({ name }) => name !== undefined)?.name ?? item.itunes?.author,
    images: [...mediaImages(item.media), ...(enclosures ?? []).map(({ url }) => url), item.itunes?.image],
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
    categories: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])],
    sourceUrl: item.source?.url,
    sourceName: item.source?.title,
    base: item.xml?.base,
  };
}

/** The fields of an RSS 0.90 or 1.0 item, which is RDF. */
export function readRdfItem(item: ItemOf<'rdf'>): RawItem {
  return {
    guid: item.rdf?.about ?? item.dc?.identifiers?.[0],
    links: [item.link],
    permalink: item.rdf?.about,
    linkField: 'link',
    titleHtml: item.title ?? item.dc?.titles?.[0],
    descriptionHtml: item.description ?? item.dc?.descriptions?.[0] ?? item.content?.encoded,
    date: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.dcterms?.modified?.[0],
    dateField: 'dc:date',
    author: item.dc?.creators?.[0],
    images: mediaImages(item.media),
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
    categories: item.dc?.subjects,
    base: item.xml?.base,
  };
}

function isAlternate(rel: string | undefined): boolean {
  return rel === undefined || rel === 'alternate';
}
