import { detectJsonFeed, parseFeed as parseDocument } from 'feedsmith';
import { checkJsonItems } from './check-json-items.ts';
import { decodeBody } from './decode-body.ts';
import type { ParseOutcome } from './feed-item.ts';
import { findAlternateFeed, isWebPage } from './find-alternate-feed.ts';
import { plainText } from './plain-text.ts';
import type { FeedDocument, RawItem } from './raw-item.ts';
import { readAtomEntry } from './read-atom-entry.ts';
import { readJsonItem } from './read-json-item.ts';
import { readRdfItem, readRssItem } from './read-rss-item.ts';
import { mostItems, repairXml } from './repair-xml.ts';
import { shorten, toFeedItem } from './to-feed-item.ts';

const mostProblems = 50;
const root = /<(?:[\w.-]+:)?(?:rss|feed|rdf)(?=[\s>/])/i;

/**
 * Reads RSS 0.9x to 2.0, Atom, RDF or JSON Feed from a body in whatever character set. Never throws: a body that is no
 * feed is `unreadable`, with a sentence for an admin; an item that cannot be used is a problem, and the rest is kept.
 */
export function parseFeed(body: Uint8Array, hints: { contentType?: string; url: string }): ParseOutcome {
  const host = URL.canParse(hints.url) ? new URL(hints.url).host : hints.url;
  try {
    const text = decodeBody(body, hints.contentType);
    if (text.trim() === '') return unreadable(`${host} answered with an empty page instead of a feed`);
    const start = text.trimStart();
    if (start.startsWith('{') || start.startsWith('[')) return parseJson(start, host, hints.url);
    if (isWebPage(text)) return explainWebPage(text, host, hints.url);
    return parseXml(text, host, hints.url);
  } catch (error) {
    // The parser's own errors, and whatever a hostile body may still find in it: one feed must not end a refresh.
    const detail = error instanceof Error ? error.message : String(error);
    return unreadable(`The feed of ${host} cannot be read: ${shorten(detail)}`);
  }
}

function parseXml(text: string, host: string, url: string): ParseOutcome {
  const start = root.exec(text)?.index;
  if (start === undefined) {
    return unreadable(expectedFeed(host, text));
  }
  const { xml, cutOff, droppedItems } = repairXml(text.slice(start));
  const problems: string[] = [];
  if (cutOff) problems.push(`The feed of ${host} breaks off before its end; the items before that are kept`);
  if (droppedItems > 0) {
    problems.push(`Expected at most ${mostItems} items, got ${droppedItems} more, which are left out`);
  }
  return toOutcome(parseDocument(xml, { maxItems: mostItems }), url, problems);
}

function parseJson(text: string, host: string, url: string): ParseOutcome {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return unreadable(`${host} sent JSON that breaks off or is misspelt: ${shorten((error as Error).message)}`);
  }
  if (!detectJsonFeed(document)) return unreadable(expectedFeed(host, text));
  const { kept, positions, problems } = checkJsonItems((document as { items?: unknown }).items);
  const checked = { ...document, items: kept };
  return toOutcome(parseDocument(checked, { maxItems: mostItems }), url, problems, positions);
}

function toOutcome(
  document: FeedDocument,
  url: string,
  problems: string[],
  positions: readonly number[] = [],
): ParseOutcome {
  const { feed, format } = document;
  const base = feedBase(document, url);
  const items = readItems(document).map((raw, index) => {
    const result = toFeedItem(raw, positions[index] ?? index, base);
    problems.push(...result.problems);
    return result.item;
  });
  const title = plainText((typeof feed.title === 'object' ? feed.title.value : feed.title) ?? '');
  const language = feedLanguage(document);
  return {
    kind: 'parsed',
    format,
    ...(title !== '' && { title }),
    ...(language !== undefined && { language }),
    items,
    problems: problems.slice(0, mostProblems),
  };
}

function readItems(document: FeedDocument): RawItem[] {
  switch (document.format) {
    case 'rss':
      return document.feed.items?.map(readRssItem) ?? [];
    case 'atom':
      return document.feed.entries?.map(readAtomEntry) ?? [];
    case 'rdf':
      return document.feed.items?.map(readRdfItem) ?? [];
    case 'json':
      return document.feed.items?.map(readJsonItem) ?? [];
  }
}

function feedLanguage(document: FeedDocument): string | undefined {
  if (document.format === 'json') return document.feed.language;
  const declared = document.format === 'rss' ? document.feed.language : undefined;
  return declared ?? document.feed.dc?.languages?.[0] ?? document.feed.xml?.lang;
}

/** xml:base of the feed, resolved against the address that it came from (RFC 3986, section 5.1). */
function feedBase(document: FeedDocument, url: string): string {
  const declared = document.format === 'json' ? undefined : document.feed.xml?.base;
  return declared !== undefined && URL.canParse(declared, url) ? new URL(declared, url).href : url;
}

function explainWebPage(text: string, host: string, url: string): ParseOutcome {
  const alternate = findAlternateFeed(text, url);
  const advice = alternate === undefined ? 'it names no feed of its own' : `it names this one: ${alternate}`;
  return {
    ...unreadable(`${host} sent a web page instead of a feed; ${advice}`),
    ...(alternate !== undefined && { alternate }),
  };
}

function expectedFeed(host: string, text: string): string {
  return `Expected ${host} to send RSS, Atom or JSON Feed, got “${shorten(text)}”`;
}

function unreadable(message: string): Extract<ParseOutcome, { kind: 'unreadable' }> {
  return { kind: 'unreadable', message };
}
