import type { Edition } from '../../edition/edition.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import type { CorrectedStories } from './corrected-stories.ts';

/** How a reader looks stories up. */
export type Lookup = Pick<Edition, 'bySlug' | 'byUrl' | 'search' | 'complete' | 'list'>;

/** The stories of a look-up, with the corrected ones in place of those that they were drawn from. */
export function correctedEditionOf(stored: Lookup, { edition, heirs }: CorrectedStories): Lookup {
  const isReplaced = ({ id }: EditionEntry) => heirs.has(id);
  const heirsOf = ({ id }: EditionEntry) => (heirs.get(id) ?? []).flatMap((heir) => edition.byId(heir) ?? []);
  /** Each corrected story that was found stands where the first story was found that it was drawn from, else at the end. */
  const replace = (found: readonly EditionEntry[], hits: readonly EditionEntry[], limit: number): EditionEntry[] => {
    const kept = found.flatMap((entry) =>
      isReplaced(entry) ? heirsOf(entry).filter((heir) => hits.includes(heir)) : [entry],
    );
    return [...new Set([...kept, ...hits])].slice(0, limit);
  };
  const current = (entry: EditionEntry | undefined): EditionEntry | undefined =>
    entry === undefined || !isReplaced(entry) ? entry : (edition.byId(entry.id) ?? heirsOf(entry)[0]);
  const withSpare = (limit: number) => limit + heirs.size;

  return {
    bySlug: (slug) => edition.bySlug(slug) ?? current(stored.bySlug(slug)),
    byUrl: (url) => edition.byUrl(url) ?? current(stored.byUrl(url)),
    search: (words, limit) => replace(stored.search(words, withSpare(limit)), edition.search(words, limit), limit),
    complete: (text, limit) => replace(stored.complete(text, withSpare(limit)), edition.complete(text, limit), limit),
    list: () => [...stored.list().filter((entry) => !isReplaced(entry)), ...edition.list()],
  };
}
