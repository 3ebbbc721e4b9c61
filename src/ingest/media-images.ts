import type { MediaElements } from './raw-item.ts';

const imagePath = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i;

/** The addresses of an item's pictures in Media RSS, best first: whole pictures, then thumbnails. */
export function mediaImages(media: MediaElements | undefined): string[] {
  const groups = media?.groups ?? [];
  const contents = [...(media?.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])];
  const pictures = contents
    .filter((content) => isImage(content.medium, content.type, content.url))
    .sort((left, right) => (right.width ?? 0) - (left.width ?? 0));
  const thumbnails = [media, ...groups, ...contents].flatMap((holder) => holder?.thumbnails ?? []);
  return [...pictures, ...thumbnails].flatMap(({ url }) => (url === undefined ? [] : [url]));
}

/** True when an attachment is a picture by its kind, else by its MIME type, else by the end of its path. */
export function isImage(medium: string | undefined, type: string | undefined, url: string | undefined): boolean {
  if (medium !== undefined) return medium === 'image';
  if (type !== undefined) return /^image\//i.test(type);
  return url !== undefined && imagePath.test(url);
}
