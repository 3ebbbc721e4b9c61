import { checkJsonItems } from './check-json-items.ts';
import { decodeBody } from './decode-body.ts';
import { explainWebPage } from '../discover/explain-web-page.ts';
import type { FeedFormat, ParseOutcome } from './feed-item.ts';
import { isWebPage } from '../discover/find-alternate-feed.ts';
import { plainText } from '../article/plain-text.ts';
import type { RawItem } from './raw-item.ts';
import { readAtomEntry } from './read-atom-entry.ts';
import { readFeedHead, type FeedHead } from './read-feed-head.ts';
import { isJsonFeed, readJsonHead } from './read-json-head.ts';
import { jsonFields, readJsonItem } from './read-json-item.ts';
import { readRssItem } from './read-rss-item.ts';
import { mostItems, readXml, type XmlFeed } from './read-xml.ts';
import { shorten, toFeedItem } from './to-feed-item.ts';

const mostProblems = 50;

/**
 * Reads RSS 0.9x to 2.0, Atom, RDF or JSON Feed from a body in whatever character set. Never throws: a body that is no
 * feed is `unreadable`, with a sentence for an admin; an item that cannot be used is a problem, and the rest is kept.
 */
export function parseFeed(body: Uint8Array, hints: { contentType?: string; url: string }): ParseOutcome {
  const { url } = hints;
  const host = URL.canParse(url) ? new URL(url).host : url;
  try {
    const text = decodeBody(body, hints.contentType);
    if (text.trim() === '') return unreadable(`${host} answered with an empty page instead of a feed`);
    const start = text.trimStart();
    if (start.startsWith('{') || start.startsWith('[')) return parseJson(start, host, url);
    const feed = readXml(text);
    const isPage = isWebPage(text);
    if (feed !== undefined && (!isPage || feed.items.length > 0)) return readItems(feed, host, url);
    return isPage ? explainWebPage(text, host, url) : unreadable(expectedFeed(host, text));
  } catch (error) {
    // Whatever a hostile body may still find in us: one feed must not end a refresh.
    const detail = error instanceof Error ? error.message : String(error);
    return unreadable(`The feed of ${host} cannot be read: ${shorten(detail)}`);
  }
}

function readItems(feed: XmlFeed, host: string, url: string): ParseOutcome {
  const problems: string[] = [];
  if (feed.cutOff) problems.push(`The feed of ${host} breaks off before its end; the items before that are kept`);
  if (feed.droppedItems > 0) {
    problems.push(`Expected at most ${mostItems} items, got ${feed.droppedItems} more, which are left out`);
  }
  const head = readFeedHead(feed, url);
  const read = feed.items.map((item) =>
    item.key === 'entry' ? readAtomEntry(item, head.base) : readRssItem(item, head.base),
  );
  return toOutcome(feed.format, head, read, problems);
}

function parseJson(text: string, host: string, url: string): ParseOutcome {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return unreadable(`${host} sent JSON that breaks off or is misspelt: ${shorten((error as Error).message)}`);
  }
  const fields = jsonFields(document);
  if (!isJsonFeed(fields)) return unreadable(expectedFeed(host, text));
  const { kept, positions, problems } = checkJsonItems(fields.get('items'));
  const head = readJsonHead(fields, url);
  const read = kept.map((item) => readJsonItem(item, head.base));
  return toOutcome('json', head, read, problems, positions);
}

function toOutcome(
  format: FeedFormat,
  head: FeedHead,
  read: readonly RawItem[],
  problems: string[],
  positions: readonly number[] = [],
): ParseOutcome {
  const items = read.flatMap((raw, index) => {
    if (isEmpty(raw)) return [];
    const result = toFeedItem(raw, positions[index] ?? index);
    problems.push(...result.problems);
    return result.item;
  });
  const title = plainText(head.title ?? '');
  return {
    kind: 'parsed',
    format,
    ...(title !== '' && { title }),
    ...(head.language !== undefined && { language: head.language }),
    ...(Object.keys(head.wishes).length > 0 && { wishes: head.wishes }),
    items,
    problems: problems.slice(0, mostProblems),
  };
}

function isEmpty({ guid, links, titleHtml, descriptionHtml }: RawItem): boolean {
  return [guid, ...links, titleHtml, descriptionHtml].every((field) => field === undefined);
}

function expectedFeed(host: string, text: string): string {
  return `Expected ${host} to send RSS, Atom or JSON Feed, got “${shorten(text)}”`;
}

function unreadable(message: string): Extract<ParseOutcome, { kind: 'unreadable' }> {
  return { kind: 'unreadable', message };
}
