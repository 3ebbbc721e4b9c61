import type { XmlElement } from './xml-element.ts';

const imagePath = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i;
const pictureTag = /<img\b([^<>]{0,2000})>/gi;

/** The addresses of an item's pictures in Media RSS, best first: whole pictures, then thumbnails. */
export function mediaImages(item: XmlElement): string[] {
  const groups = item.all('media:group');
  const contents = [item, ...groups].flatMap((holder) => holder.all('media:content'));
  const pictures = contents
    .filter((content) => isImage(content.attribute('medium'), content.attribute('type'), content.attribute('url')))
    .sort((left, right) => widthOf(right) - widthOf(left));
  const thumbnails = [item, ...groups, ...contents].flatMap((holder) => holder.all('media:thumbnail'));
  return [...pictures, ...thumbnails].flatMap((picture) => picture.attribute('url') ?? picture.text ?? []);
}

/** True when an attachment is a picture by its kind, else by its MIME type, else by the end of its path. */
export function isImage(medium: string | undefined, type: string | undefined, url: string | undefined): boolean {
  if (medium !== undefined && medium !== '') return medium.toLowerCase() === 'image';
  if (type !== undefined && type.includes('/')) return /^image\//i.test(type);
  return url !== undefined && imagePath.test(url);
}

/** The address of the first picture in HTML that is large enough to be seen: counters of readers are of one pixel. */
export function firstPicture(html: string | undefined, read: (tag: string) => Map<string, string>): string | undefined {
  for (const [, tag = ''] of (html ?? '').matchAll(pictureTag)) {
    const attributes = read(tag);
    const source = attributes.get('src');
    const isCounter = ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attributes.get(side) ?? ''));
    if (!isCounter && source !== undefined && imagePath.test(source)) return source;
  }
  return undefined;
}

function widthOf(content: XmlElement): number {
  return Number(content.attribute('width')) || 0;
}
