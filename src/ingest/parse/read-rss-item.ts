import { firstPicture, isImage, mediaImages } from './media-images.ts';
import { personName } from './person-name.ts';
import type { RawItem } from './raw-item.ts';
import { resolveBase } from './resolve-base.ts';
import { readAttributes, type XmlElement } from './xml-element.ts';

/**
 * The fields of an item of RSS 0.90 to 2.0, RDF or not, with Dublin Core, Atom, content, Media RSS and iTunes where they
 * fill a gap; `url` is what addresses are relative to where no xml:base says so.
 */
export function readRssItem(item: XmlElement, url: string): RawItem {
  const guid = item.first('guid');
  const id = item.firstText('guid', 'dc:identifier', 'atom:id') ?? item.attribute('rdf:about');
  const isPermalink = guid?.attribute('ispermalink')?.toLowerCase() !== 'false';
  const description = readDescription(item);
  return {
    guid: id,
    links: readLinks(item),
    permalink: isPermalink ? id : undefined,
    linkField: 'link',
    titleHtml: item.firstText('title', 'dc:title', 'atom:title', 'media:title', 'itunes:title'),
    descriptionHtml: description,
    dates: [
      'pubdate',
      'dc:date',
      'atom:published',
      'published',
      'date',
      'dcterms:issued',
      'dcterms:created',
      'atom:updated',
      'updated',
      'dcterms:modified',
    ].map((key) => item.firstText(key)),
    dateField: item.first('pubdate') === undefined && item.first('dc:date') !== undefined ? 'dc:date' : 'pubDate',
    author: readAuthor(item),
    images: readImages(item, description),
    language: item.firstText('dc:language', 'language') ?? item.attribute('xml:lang'),
    categories: [...item.all('category'), ...item.all('dc:subject')].map((category) => category.text),
    sourceUrl: item.first('source')?.attribute('url'),
    sourceName: item.firstText('source'),
    base: resolveBase(item, url),
  };
}

/** A service that counts clicks keeps the article's own address beside its own. */
function readLinks(item: XmlElement): (string | undefined)[] {
  const links = [...item.all('link'), ...item.all('atom:link')].filter(
    (link) => (link.attribute('rel') ?? 'alternate') === 'alternate',
  );
  return [
    item.firstText('feedburner:origlink', 'pheedo:origlink'),
    ...links.map((link) => link.text ?? link.attribute('href')),
  ];
}

function readDescription(item: XmlElement): string | undefined {
  const description = item.firstText('description', 'dc:description', 'summary', 'atom:summary');
  if (description !== undefined && hasWords(description)) return description;
  const body = item.first('body')?.markup ?? item.first('xhtml:body')?.markup;
  const rest = [
    'content:encoded',
    'content',
    'atom:content',
    'yandex:full-text',
    'media:description',
    'itunes:summary',
  ];
  return item.firstText(...rest) ?? body ?? item.first('media:group')?.firstText('media:description') ?? description;
}

/** False for a description that is a picture and no more. */
function hasWords(html: string): boolean {
  return !html.startsWith('<') || html.replace(/<[^<>]*>/g, '').trim() !== '';
}

function readAuthor(item: XmlElement): string | undefined {
  for (const author of ['dc:creator', 'author', 'atom:author', 'itunes:author'].flatMap((key) => item.all(key))) {
    const name = author.firstText('name', 'atom:name') ?? personName(author.text);
    if (name !== undefined) return name;
  }
  return undefined;
}

function readImages(item: XmlElement, description: string | undefined): (string | undefined)[] {
  const enclosures = item
    .all('enclosure')
    .filter((enclosure) => isImage(undefined, enclosure.attribute('type'), enclosure.attribute('url')));
  const single = ['image', 'itunes:image', 'thumbnail'].flatMap((key) => item.all(key));
  const images = [
    ...mediaImages(item),
    ...enclosures.map((enclosure) => enclosure.attribute('url')),
    ...single.map((image) => image.attribute('href') ?? image.attribute('url') ?? image.firstText('url') ?? image.text),
  ].filter((image) => image !== undefined);
  if (images.length > 0) return images;
  return [firstPicture(description, readAttributes) ?? firstPicture(item.firstText('content:encoded'), readAttributes)];
}
