import type { Edition } from '../../edition/edition.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { correctedEditionOf, type Lookup } from '../correction/corrected-edition.ts';
import type { Reader } from '../reader.ts';
import type { GuildShelf } from './guild-shelf.ts';

/** What the slugs of a guild's own stories begin with, so that no shared story can take one later. */
export const ownSlugPrefix = 'our-';

/** A guild's own stories in a list that shared ones would fill. */
const mostOwn = 5;

/**
 * Where the reader looks stories up: the shared edition, and beside it what its guild's own sources tell; with what its
 * moderators corrected in place of the stories that they corrected.
 */
export function editionOf(shared: Edition, { shelf, corrected }: Pick<Reader, 'shelf' | 'corrected'>): Lookup {
  const stored = shelf === undefined ? shared : withShelf(shared, shelf);
  return corrected === undefined ? stored : correctedEditionOf(stored, corrected);
}

function withShelf(shared: Edition, shelf: GuildShelf): Lookup {
  const { edition: own, sharedIdOf } = shelf;
  /** An own story that belongs to a shared one is read there, for as long as that is kept. */
  const resolve = (entry: EditionEntry): EditionEntry => {
    const sharedId = sharedIdOf.get(entry.id);
    return (sharedId === undefined ? undefined : shared.byId(sharedId)) ?? entry;
  };
  const joined = (entries: readonly EditionEntry[]) => [...new Set(entries.map(resolve))];

  return {
    bySlug(slug) {
      const entry = slug.startsWith(ownSlugPrefix) ? own.bySlug(slug) : undefined;
      return entry === undefined ? shared.bySlug(slug) : resolve(entry);
    },
    byUrl(url) {
      const entry = own.byUrl(url);
      return entry === undefined ? shared.byUrl(url) : resolve(entry);
    },
    search: (words, limit) => mixIn(shared.search(words, limit), joined(own.search(words, mostOwn)), limit),
    complete: (text, limit) => mixIn(shared.complete(text, limit), joined(own.complete(text, mostOwn)), limit),
    list: () => joined([...shared.list(), ...own.list()]),
  };
}

/** Behind the best of the shared ones: the two lists are weighed by different words and can't be ranked as one. */
function mixIn(shared: readonly EditionEntry[], own: readonly EditionEntry[], limit: number): EditionEntry[] {
  const [best, ...rest] = shared;
  return [...new Set([...(best === undefined ? [] : [best]), ...own, ...rest])].slice(0, limit);
}
