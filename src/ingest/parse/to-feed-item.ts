import type { FeedItem } from './feed-item.ts';
import { parseDate } from './parse-date.ts';
import type { RawItem } from './raw-item.ts';

const mostCategories = 30;
const longestField = 2_000;

/** The item with its dates read and its addresses made absolute; what cannot be read is left out and told in a problem. */
export function toFeedItem(raw: RawItem, index: number): { item: FeedItem; problems: string[] } {
  const problems: string[] = [];
  const { base } = raw;
  const title = raw.titleHtml ?? '';
  const name = describeItem(index, title);

  const url = firstUrl(raw.links, base) ?? resolveUrl(raw.permalink, undefined);
  const given = raw.links.find((link) => link !== undefined);
  if (url === undefined && given !== undefined) {
    problems.push(`${name}: expected ${raw.linkField} to be an address of http or https, got “${shorten(given)}”`);
  }
  const dates = raw.dates.filter((date) => date !== undefined);
  const publishedAt = firstDate(dates);
  if (publishedAt === undefined && dates[0] !== undefined) {
    problems.push(`${name}: expected ${raw.dateField} to be a date, got “${shorten(dates[0])}”`);
  }
  const categories = (raw.categories ?? []).flatMap((category) => (category === undefined ? [] : [category]));
  const fields = {
    guid: raw.guid,
    url,
    publishedAt,
    author: raw.author,
    imageUrl: firstUrl(raw.images, base),
    language: raw.language,
    sourceUrl: resolveUrl(raw.sourceUrl, base),
    sourceName: raw.sourceName,
  };
  return {
    item: {
      title,
      description: raw.descriptionHtml ?? '',
      categories: [...new Set(categories)].slice(0, mostCategories),
      ...withoutUndefined(fields),
    },
    problems,
  };
}

/** How a message names an item: its place in the feed, from 1, and its title. */
export function describeItem(index: number, title: string): string {
  return title === '' ? `Item ${index + 1}` : `Item ${index + 1} “${shorten(title)}”`;
}

/** The start of a value, for a message. */
export function shorten(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

function firstDate(dates: readonly string[]): Date | undefined {
  for (const text of dates) {
    const date = parseDate(text);
    if (date !== undefined) return date;
  }
  return undefined;
}

function firstUrl(links: readonly (string | undefined)[], base: string): string | undefined {
  for (const link of links) {
    const resolved = resolveUrl(link, base);
    if (resolved !== undefined) return resolved;
  }
  return undefined;
}

function resolveUrl(link: string | undefined, base: string | undefined): string | undefined {
  const text = link?.trim();
  if (text === undefined || text === '' || text.length > longestField) return undefined;
  try {
    const url = new URL(text, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
