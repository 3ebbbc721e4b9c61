import type { Catalog } from '../../domain/source/catalog.ts';
import type { Feed, Source } from '../../domain/source/source.ts';

export interface SelectedFeed {
  source: Source;
  feed: Feed;
}

/** What `FEEDS` may ask of a feed: what is said of it, and how that is called where there are several. */
const kinds: Record<string, { valueOf(candidate: SelectedFeed): string | undefined; plural: string }> = {
  language: { valueOf: ({ source, feed }) => feed.language ?? source.language, plural: 'languages' },
  country: { valueOf: ({ source }) => source.country, plural: 'countries' },
  topic: { valueOf: ({ feed }) => feed.topic, plural: 'topics' },
  source: { valueOf: ({ source }) => source.id, plural: 'sources' },
};

/** As many values as an error names. */
const mostNamed = 60;

/**
 * The feeds that `FEEDS` chooses, in the catalog's order. An entry is `all`, a language (`en`), `country:GB`,
 * `topic:science` or `source:bbc.com`, or several of them joined by `+`, which a feed has to match all of; a feed that any
 * entry matches is in.
 * @throws Error when a part matches no feed, naming it and what there is: a typing mistake would otherwise silence the bot.
 */
export function selectFeeds(catalog: Catalog, selection: readonly string[]): SelectedFeed[] {
  const feeds = [...catalog.sources.values()].flatMap((source) => source.feeds.map((feed) => ({ source, feed })));
  const chosen = new Set(selection.flatMap((entry) => selectEntry(feeds, entry)));
  return feeds.filter((candidate) => chosen.has(candidate));
}

function selectEntry(feeds: readonly SelectedFeed[], entry: string): readonly SelectedFeed[] {
  const parts = entry.split('+').map((part) => {
    const matching = selectPart(feeds, part.trim());
    if (matching === undefined) throw new Error(explainPart(feeds, part.trim()));
    return matching;
  });
  const [first = [], ...rest] = parts.map((matching) => new Set(matching));
  const matching = [...first].filter((candidate) => rest.every((part) => part.has(candidate)));
  if (matching.length > 0) return matching;
  throw new Error(
    `Expected FEEDS to name feeds that there are, got "${entry}": each part has feeds, but none has all.`,
  );
}

/** Undefined when no feed matches. */
function selectPart(feeds: readonly SelectedFeed[], part: string): readonly SelectedFeed[] | undefined {
  if (part === 'all') return feeds;
  const [name, value] = readPart(part);
  const matching = feeds.filter((candidate) => isMatch(kinds[name]?.valueOf(candidate), name, value));
  return matching.length === 0 ? undefined : matching;
}

/** `country:gb` names a country; what has no colon names a language. */
function readPart(part: string): [name: string, value: string] {
  const colon = part.indexOf(':');
  return colon < 0 ? ['language', part] : [part.slice(0, colon), part.slice(colon + 1)];
}

function isMatch(value: string | undefined, name: string, wanted: string): boolean {
  if (value === undefined) return false;
  if (name === 'country') return value === wanted.toUpperCase();
  // `zh` means Chinese in whatever script: `zh-Hans` is in.
  return value === wanted || (name === 'language' && value.startsWith(`${wanted}-`));
}

function explainPart(feeds: readonly SelectedFeed[], part: string): string {
  const [name, value] = readPart(part);
  const kind = kinds[name];
  const expected = `Expected FEEDS to name all, a language (en), country:GB, topic:science or source:<id>, got "${part}"`;
  if (kind === undefined) return `${expected}. There is no "${name}:".`;
  const known = [...new Set(feeds.flatMap((candidate) => kind.valueOf(candidate) ?? []))].sort();
  const near = known.filter((each) => value !== '' && each.toLowerCase().includes(value.toLowerCase()));
  // Hundreds of sources are no help: those that are near, if any are.
  const named = known.length > mostNamed && near.length > 0 ? near : known;
  const rest = named.length > mostNamed ? ` and ${named.length - mostNamed} more` : '';
  return `${expected}. The ${kind.plural} with feeds are ${named.slice(0, mostNamed).join(', ')}${rest}.`;
}
