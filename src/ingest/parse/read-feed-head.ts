import type { FeedWishes } from '../../domain/source/feed-state.ts';
import { readWishes } from './read-wishes.ts';
import type { XmlElement } from './xml-element.ts';
import type { XmlFeed } from './read-xml.ts';

/** What a feed says about all of its items. */
export interface FeedHead {
  /** HTML. */
  title: string | undefined;
  language: string | undefined;
  /** What addresses are relative to where no xml:base says so. */
  base: string;
  wishes: FeedWishes;
}

/** The head of an RSS, RDF or Atom feed that came from `url`. */
export function readFeedHead({ format, root }: XmlFeed, url: string): FeedHead {
  const head = format === 'atom' ? root : (root.first('channel') ?? root);
  return {
    title: head.firstText('title', 'dc:title', 'atom:title'),
    language: head.firstText('language', 'dc:language') ?? head.attribute('xml:lang') ?? root.attribute('xml:lang'),
    base: format === 'atom' ? url : siteBase(head, url),
    wishes: readWishes(head),
  };
}

/**
 * RSS has no word about relative addresses. They are the feed's own, unless another host delivers the feed: then they
 * are those of the site that the feed belongs to.
 */
function siteBase(head: XmlElement, url: string): string {
  const site = head.firstText('link') ?? '';
  if (!URL.canParse(site) || !URL.canParse(url)) return url;
  const { hostname, protocol, href } = new URL(site);
  const isSite = (protocol === 'http:' || protocol === 'https:') && /[a-z]\.[a-z]/i.test(hostname);
  return isSite && hostname !== new URL(url).hostname ? href : url;
}
