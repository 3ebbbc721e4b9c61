import { createHash } from 'node:crypto';
import type { Article } from '../../domain/story/article.ts';
import { day } from '../../domain/clock.ts';
import { foldText } from '../../domain/text/fold-text.ts';

/** Recognises the live articles, whatever has become of their address, GUID, date or text. Holds hashes, no text. */
export interface KnownArticles {
  /** The id under which an article is known; undefined for a new one. */
  find(article: Article): string | undefined;
  /** Whether a feed says something of a known article that is not stored, and that it did not say before. */
  isEdited(id: string, feedUrl: string, print: number): boolean;
  /** Notes all that a feed says now, as prints by article, for the next `isEdited`. */
  hear(feedUrl: string, said: ReadonlyMap<string, number>): void;
  /** Remembers a new article, or what a known one has become. */
  add(article: Article): void;
  /** Forgets the articles that are no longer live. */
  keep(isLive: (id: string) => boolean): void;
}

/** What else an article may be recognised by than its address. */
interface Trace {
  id: string;
  at: number;
  title: number;
}

/** The same text a week later is another edition of a column, not the same article again. */
const sameText = 2 * day;
/** Feeds list an article for days, not weeks: for older ones their address and their text are enough. */
const traceAge = 4 * day;

/** Creates a memory without articles. */
export function createKnownArticles(): KnownArticles {
  /** What is stored, by article. */
  const prints = new Map<string, number>();
  /** What each feed said when it was last read, by feed and article: two feeds of a source may word one article differently. */
  const heard = new Map<string, ReadonlyMap<string, number>>();
  const traces = new Map<number, Trace>();
  let newest = 0;
  /** At this size the traces are looked through for old ones: each is met a few times at most. */
  let full = 10_000;

  return {
    find(article) {
      if (prints.has(article.id)) return article.id;
      const at = article.publishedAt.getTime();
      const byGuid = article.guid === undefined ? undefined : traces.get(guidKey(article, article.guid));
      // Some feeds number their items anew at every reading: the GUID alone proves nothing.
      if (byGuid !== undefined && (byGuid.at === at || byGuid.title === titleKey(article))) return byGuid.id;
      const byText = traces.get(printOf(article));
      if (byText === undefined) return undefined;
      const isNear = article.excerpt === '' ? byText.at === at : Math.abs(byText.at - at) <= sameText;
      return isNear ? byText.id : undefined;
    },
    isEdited: (id, feedUrl, print) => print !== prints.get(id) && print !== heard.get(feedUrl)?.get(id),
    hear: (feedUrl, said) => void heard.set(feedUrl, said),
    add(article) {
      const print = printOf(article);
      prints.set(article.id, print);
      const at = article.publishedAt.getTime();
      newest = Math.max(newest, at);
      if (at < newest - traceAge) return;
      if (traces.size > full) {
        for (const [key, trace] of traces) if (trace.at < newest - traceAge) traces.delete(key);
        full = Math.max(10_000, traces.size * 2);
      }
      const trace = { id: article.id, at, title: titleKey(article) };
      traces.set(print, trace);
      if (article.guid !== undefined) traces.set(guidKey(article, article.guid), trace);
    },
    keep(isLive) {
      for (const id of prints.keys()) if (!isLive(id)) prints.delete(id);
      for (const [key, { id }] of traces) if (!isLive(id)) traces.delete(key);
    },
  };
}

/** What an article says, as a number. */
export function printOf({ sourceId, title, excerpt }: Article): number {
  return hashOf('text', sourceId, title, excerpt);
}

function titleKey({ title }: Article): number {
  return hashOf('title', foldText(title));
}

function guidKey({ sourceId }: Article, guid: string): number {
  return hashOf('guid', sourceId, guid);
}

/** 48 bits: among 200,000 articles a new one looks like one of them once in a billion. */
function hashOf(...parts: string[]): number {
  return createHash('sha256').update(parts.join('\n')).digest().readUIntBE(0, 6);
}
