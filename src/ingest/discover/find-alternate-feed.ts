import type { AlternateFeed } from '../parse/feed-item.ts';
import { plainText } from '../article/plain-text.ts';
import { readAttributes } from '../parse/xml-element.ts';

const feedType = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|(?:feed\+)?json|xml)\s*(?:;|$)/i;
const commentsFeed = /\bcomments?\b/i;
const tag = /<(link|base)\b([^<>]{0,2000})>/gi;
const searched = 200_000;
const mostAlternates = 20;

/** True for a web page, which is what a feed's address often leads to after a redesign. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--[^]{0,500}?-->\s*){0,3}(?:<!doctype html|<html)\b/i.test(
    text.slice(0, 3_000),
  );
}

/**
 * The feeds that a web page names by `<link rel="alternate">`, each address once, absolute, in the page's order but for
 * feeds of comments, which come last; at most 20.
 */
export function findAlternateFeeds(html: string, pageUrl: string): AlternateFeed[] {
  const feeds = new Map<string, AlternateFeed>();
  let base = pageUrl;
  for (const [, element = '', written = ''] of html.slice(0, searched).matchAll(tag)) {
    const attributes = readAttributes(written);
    const address = resolve(attributes.get('href'), base);
    if (element.toLowerCase() === 'base') base = address ?? base;
    else if (address !== undefined && isFeedLink(attributes) && !feeds.has(address)) {
      const title = plainText(attributes.get('title') ?? '').slice(0, 100);
      feeds.set(address, { url: address, ...(title !== '' && { title }) });
    }
    if (feeds.size === mostAlternates) break;
  }
  return [...feeds.values()].sort((one, other) => Number(isOfComments(one)) - Number(isOfComments(other)));
}

function isFeedLink(attributes: ReadonlyMap<string, string>): boolean {
  const relations = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
  return relations.includes('alternate') && feedType.test(attributes.get('type') ?? '');
}

function isOfComments({ url, title }: AlternateFeed): boolean {
  return commentsFeed.test(title ?? '') || commentsFeed.test(url);
}

function resolve(href: string | undefined, base: string): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
