import { firstPicture, isImage, mediaImages } from './media-images.ts';
import { personName } from './person-name.ts';
import { escapeHtml, type RawItem } from './raw-item.ts';
import { resolveBase } from './resolve-base.ts';
import { readAttributes, type XmlElement } from './xml-element.ts';

/** The fields of an Atom 1.0 (RFC 4287) or 0.3 entry; `url` is what addresses are relative to without xml:base. */
export function readAtomEntry(entry: XmlElement, url: string): RawItem {
  const links = entry.all('link');
  const page = choosePage(links);
  const id = entry.firstText('id', 'guid');
  const title = entry.first('title');
  const description = firstHtml(entry, 'summary', 'description', 'content') ?? mediaDescription(entry);
  const source = entry.first('source');
  return {
    guid: id,
    links: [
      entry.firstText('feedburner:origlink'),
      hrefOf(page),
      hrefOf(links.find((link) => /^(?:via|related)$/i.test(link.attribute('rel') ?? ''))),
    ],
    permalink: id,
    linkField: 'link',
    titleHtml: firstHtml(entry, 'title') ?? entry.firstText('dc:title', 'media:title'),
    descriptionHtml: description,
    dates: ['published', 'issued', 'updated', 'modified', 'created', 'pubdate', 'dc:date', 'dcterms:issued'].map(
      (key) => entry.firstText(key),
    ),
    dateField: 'published or updated',
    author: readAuthor(entry),
    images: readImages(entry, links, description),
    language: entry.attribute('xml:lang') ?? title?.attribute('xml:lang') ?? entry.firstText('dc:language'),
    categories: [
      ...entry
        .all('category')
        .map((category) => category.attribute('label') ?? category.attribute('term') ?? category.text),
      ...entry.all('dc:subject').map((subject) => subject.text),
    ],
    sourceUrl: hrefOf(source?.all('link').find((link) => link.attribute('rel') !== 'self')),
    sourceName: source?.firstText('title'),
    base: resolveBase(page ?? entry, url),
  };
}

/** The page that a reader would open: of the alternates the first HTML one that is not in another language. */
function choosePage(links: readonly XmlElement[]): XmlElement | undefined {
  const alternates = links.filter((link) => /^(?:alternate)?$/i.test(link.attribute('rel') ?? ''));
  const pages = alternates.filter((link) => /html|^$/i.test(link.attribute('type') ?? ''));
  return pages.find((link) => link.attribute('hreflang') === undefined) ?? pages[0] ?? alternates[0];
}

function hrefOf(link: XmlElement | undefined): string | undefined {
  return link?.attribute('href') ?? link?.text;
}

function firstHtml(entry: XmlElement, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    for (const element of entry.all(key)) {
      const html = textHtml(element);
      if (html !== undefined) return html;
    }
  }
  return undefined;
}

/** A text construct as HTML. Without a type it should be plain, but those who leave it out often mean HTML. */
function textHtml(element: XmlElement): string | undefined {
  const type = element.attribute('type')?.toLowerCase() ?? '';
  const mode = element.attribute('mode')?.toLowerCase();
  if (mode === 'base64') return Buffer.from(element.text ?? '', 'base64').toString('utf8') || undefined;
  if (type === 'xhtml' || (type === 'application/xhtml+xml' && mode !== 'escaped'))
    return (onlyChild(element) ?? element).markup;
  if (/^(?:image|audio|video)\//.test(type)) return undefined;
  const { text } = element;
  return text !== undefined && (type === 'text' || type === 'text/plain') ? escapeHtml(text) : text;
}

function onlyChild({ children }: XmlElement): XmlElement | undefined {
  return children.length === 1 ? children[0] : undefined;
}

function mediaDescription(entry: XmlElement): string | undefined {
  return entry.firstText('media:description') ?? entry.first('media:group')?.firstText('media:description');
}

function readAuthor(entry: XmlElement): string | undefined {
  for (const author of entry.all('author')) {
    const name = author.firstText('name') ?? personName(author.text);
    if (name !== undefined) return name;
  }
  return personName(entry.firstText('dc:creator'));
}

function readImages(
  entry: XmlElement,
  links: readonly XmlElement[],
  description: string | undefined,
): (string | undefined)[] {
  const enclosures = links.filter(
    (link) =>
      link.attribute('rel') === 'enclosure' && isImage(undefined, link.attribute('type'), link.attribute('href')),
  );
  const images = [...mediaImages(entry), ...enclosures.map(hrefOf)].filter((image) => image !== undefined);
  if (images.length > 0) return images;
  return [firstPicture(description, readAttributes) ?? firstPicture(entry.first('content')?.text, readAttributes)];
}
