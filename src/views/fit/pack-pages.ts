import { countCharacters } from '../text/count-characters.ts';

/** The entries in pages of at most `most` entries and `room` code points, in order, none left out; never no page at all. */
export function packPages<Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
  { most, room }: { most: number; room: number },
): Entry[][] {
  const pages: Entry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const size = countCharacters(textOf(entry)) + 1;
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (page.length >= most || used + size > room)) {
      pages.push([entry]);
      used = size;
    } else {
      page.push(entry);
      used += size;
    }
  }
  return pages;
}

/** The nearest page that exists; 0 for what is no number. */
export function clampPage(page: number, pages: number): number {
  return Number.isInteger(page) ? Math.min(Math.max(page, 0), pages - 1) : 0;
}
