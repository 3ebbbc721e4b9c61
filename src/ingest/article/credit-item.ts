import type { Source } from '../../domain/source/source.ts';
import type { FeedItem } from '../parse/feed-item.ts';

/** The source of the catalog that publishes on a host; undefined when none does. */
export type OwnerOf = (host: string) => Pick<Source, 'id' | 'language'> | undefined;

/** Whose an item is, and its texts without what an aggregator wrote around them. */
export interface CreditedItem {
  source: Pick<Source, 'id' | 'language'>;
  title: string;
  description: string;
}

/**
 * Tells whose article an item is. An aggregator, as Google News is one, links to itself and names the publisher in
 * `<source>`: the article is credited to the catalog's source on that domain, else to the domain, which is an unlisted
 * source. A feed that links to its own source's site is its source's, whatever it says. Without `ownerOf` every item
 * stays with the feed's source.
 */
export function creditItem(
  item: Pick<FeedItem, 'sourceUrl' | 'sourceName'>,
  article: { url: string; title: string; description: string },
  {
    source,
    ownerOf,
  }: { source: Pick<Source, 'id' | 'language'> & Partial<Pick<Source, 'domains'>>; ownerOf?: OwnerOf },
): CreditedItem {
  const { title, description } = article;
  const domains = source.domains ?? [];
  const publisher = hostOf(item.sourceUrl);
  if (publisher === undefined || isWithin(hostOf(article.url) ?? '', domains)) return { source, title, description };
  const plain = withoutPublisher(title, item.sourceName);
  const texts = {
    title: plain,
    description: isListOfHeadlines(description, plain, item.sourceName) ? '' : description,
  };
  if (ownerOf === undefined || isWithin(publisher, domains)) return { source, ...texts };
  return { source: ownerOf(publisher) ?? { id: publisher, language: 'und' }, ...texts };
}

/** The owner of a host among sources: by the host itself, else by the domain that it belongs to. */
export function ownersOf(sources: Iterable<Source>): OwnerOf {
  const byDomain = new Map<string, Source>();
  for (const source of sources) for (const domain of source.domains) byDomain.set(domain, source);
  return (host) => {
    for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
      const owner = byDomain.get(name);
      if (owner !== undefined) return owner;
    }
    return undefined;
  };
}

function hostOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : undefined;
}

function isWithin(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** `Ferry returns - Quay Gazette` without the publisher; a title that is nothing else stays. */
function withoutPublisher(title: string, publisher: string | undefined): string {
  const name = publisher?.trim() ?? '';
  if (name === '' || !title.endsWith(name)) return title;
  const head = /^(.*\S)\s+[-–—|]\s+$/u.exec(title.slice(0, -name.length))?.[1];
  return head ?? title;
}

/** Google News describes an item by its headline again, with the publisher and other headlines behind it. */
function isListOfHeadlines(description: string, title: string, publisher: string | undefined): boolean {
  return publisher !== undefined && description.startsWith(title) && description.endsWith(publisher.trim());
}
