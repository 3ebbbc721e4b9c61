import { rankStories } from '../../briefing/rank-stories.ts';
import { hour } from '../../domain/clock.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { languagesOf, type Source } from '../../domain/source/source.ts';
import { sides } from '../../domain/source/leaning.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import type { Newsroom } from '../newsroom.ts';
import { readEntries } from '../news/read-entries.ts';
import { editionOf } from '../guild/reader-edition.ts';
import type { Reader } from '../reader.ts';

/** Stories that nobody has reported on for longer are no headlines any more. */
const headlineHours = 48;

/** Whose stories are wanted, where not those of all. */
export interface Scope {
  /** Only stories that a source of one of these countries reports. */
  countries?: readonly string[];
  /** Only stories that a source tells in one of these languages. */
  languages?: readonly string[];
}

export interface HeadlineFilter extends Scope {
  /** Stories on any of these topics; empty means all, absent those that the reader's guild chose. */
  topics?: readonly string[];
  /** Leaves out stories whose newest article is older. */
  since?: Date;
}

/** The live stories worth the reader's time, best first; stories of at least two sources before the others. */
export async function listHeadlines(
  { edition, store }: Pick<Newsroom, 'edition' | 'store'>,
  filter: HeadlineFilter,
  now: Date,
  reader: Reader,
): Promise<EditionEntry[]> {
  const { minSources } = reader.settings;
  const { topics = reader.settings.topics, since = new Date(now.getTime() - headlineHours * hour) } = filter;
  const isWanted = (entry: EditionEntry) => entry.updatedAt >= since && entry.sources >= minSources;
  // What a guild's own sources add to a story may make it wanted.
  const isGrown = ({ id }: EditionEntry) => reader.shelf?.attached.has(id) === true;
  const fresh = editionOf(edition, reader)
    .list()
    .filter((entry) => isOnTopic(entry, topics) && (isWanted(entry) || isGrown(entry)));
  const seen = reader.hasPolicy ? (await readEntries(store, fresh, reader)).filter(isWanted) : fresh;
  const heard = seen.filter(({ sourceIds }) => isFrom(sourceIds, filter, reader.catalog));
  const ranked = rankStories(
    heard.map((entry) => ({ ...entry, sidesCovered: countSides(entry) })),
    now,
  );
  return [...ranked.filter((entry) => entry.sources > 1), ...ranked.filter((entry) => entry.sources <= 1)];
}

function isOnTopic(entry: EditionEntry, topics: readonly string[]): boolean {
  return topics.length === 0 || entry.topics.some((topic) => topics.includes(topic));
}

/** Whether some of the sources are of a wanted country, and some tell in a wanted language. */
export function isFrom(
  sourceIds: readonly string[],
  { countries, languages }: Scope,
  { sources }: Pick<Catalog, 'sources'>,
): boolean {
  if (countries === undefined && languages === undefined) return true;
  const named = sourceIds.flatMap((id) => sources.get(id) ?? []);
  const isOfCountry = ({ country }: Source) => country !== undefined && countries?.includes(country) === true;
  const tells = (source: Source) => languagesOf(source).some((language) => languages?.includes(language) === true);
  return (countries === undefined || named.some(isOfCountry)) && (languages === undefined || named.some(tells));
}

function countSides(entry: EditionEntry): number {
  return sides.filter((side) => entry.sides[side] > 0).length;
}
