import { decodeBody } from '../parse/decode-body.ts';
import { readAttributes } from '../parse/xml-element.ts';
import { XmlScanner } from '../parse/xml-scanner.ts';

/** A feed as an OPML file names it; nothing is checked yet. */
export interface OpmlFeed {
  url: string;
  name?: string;
  siteUrl?: string;
  /** BCP 47. */
  language?: string;
  /** The folders that it is in, the outermost first. */
  folders: readonly string[];
}

/** What a file turned out to be; or a sentence that says why it is not taken. */
export type OpmlOutcome = { kind: 'read'; feeds: OpmlFeed[] } | { kind: 'refused'; message: string };

/** A file that names more is refused: nobody reads the report. */
export const mostOpmlFeeds = 1_000;
const deepest = 20;
const tagStart = '<outline'.length;

/**
 * The feeds of an OPML file, in its order. The text is walked over once, in linear time, however it is nested or cut
 * off; no entity is ever expanded but XML's and HTML's own.
 */
export function readOpml(bytes: Uint8Array, contentType?: string): OpmlOutcome {
  const text = decodeBody(bytes, contentType);
  if (/<!ENTITY/i.test(text))
    return refused('The file declares entities of its own, which an OPML file has no use for');
  const scanner = new XmlScanner(text);
  const feeds: OpmlFeed[] = [];
  const open: string[] = [];
  let count = 0;
  let isOpml = false;
  while (scanner.nextTag()) {
    const name = scanner.name.toLowerCase();
    isOpml ||= name === 'opml';
    if (name !== 'outline') continue;
    if (scanner.kind === 'close') {
      open.pop();
      continue;
    }
    const attributes = readAttributes(text.slice(scanner.start + tagStart, scanner.end));
    const title = attributes.get('title') ?? attributes.get('text');
    const url = attributes.get('xmlurl');
    if (url !== undefined && url !== '') {
      count += 1;
      if (feeds.length < mostOpmlFeeds) feeds.push(readFeed(url, title, attributes, open));
    }
    if (scanner.selfClosing) continue;
    if (open.length >= deepest) return refused(`Expected outlines nested at most ${deepest} deep, got a deeper one`);
    open.push(url === undefined ? (title ?? '') : '');
  }
  if (!isOpml) return refused('Expected an OPML file, got something else: it has no <opml> element');
  if (count === 0) return refused('The file names no feed: no outline of it has an xmlUrl');
  if (count <= mostOpmlFeeds) return { kind: 'read', feeds };
  return refused(`Expected at most ${mostOpmlFeeds.toLocaleString('en')} feeds, got ${count.toLocaleString('en')}`);
}

function readFeed(
  url: string,
  name: string | undefined,
  attributes: ReadonlyMap<string, string>,
  open: readonly string[],
): OpmlFeed {
  const siteUrl = attributes.get('htmlurl');
  const language = attributes.get('language');
  return {
    url,
    folders: open.filter((folder) => folder !== ''),
    ...(name === undefined ? {} : { name }),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(language === undefined ? {} : { language }),
  };
}

function refused(message: string): OpmlOutcome {
  return { kind: 'refused', message };
}
