import MiniSearch from 'minisearch';
import { foldText } from '../domain/fold-text.ts';
import type { EditionEntry, EntryDraft } from './entry.ts';
import { hashUrl } from './hash-url.ts';

/**
 * The index of live stories that readers answer from, in memory. `publish` is one synchronous step: no reader ever sees
 * half of it.
 */
export interface Edition {
  publish(change: { changed: readonly EntryDraft[]; removed: readonly string[] }): void;
  /** Counts up with every publication. */
  readonly revision: number;
  readonly size: number;
  /** By slug, or by a slug that the story had or took over. */
  bySlug(slug: string): EditionEntry | undefined;
  /** By the canonical URL of any of its articles. */
  byUrl(url: string): EditionEntry | undefined;
  /** Best match first: all words if possible, else any of them, misspelt by a letter or two. */
  search(words: string, limit: number): EditionEntry[];
  /** What a member may mean who has typed so far; the most covered stories when nothing is typed. */
  complete(text: string, limit: number): EditionEntry[];
  list(): EditionEntry[];
}

/** A prefix this short matches thousands of words: slugs alone are compared then. */
const shortestIndexed = 3;

/** Creates an edition without stories. */
export function createEdition(): Edition {
  const byId = new Map<string, EditionEntry>();
  const idBySlug = new Map<string, string>();
  const idByUrl = new Map<number, string>();
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    storeFields: [],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
    autoVacuum: true,
  });
  let revision = 0;
  let mostCovered: EditionEntry[] | undefined;

  function remove(id: string): void {
    const entry = byId.get(id);
    if (entry === undefined) return;
    byId.delete(id);
    index.discard(id);
    for (const slug of [entry.slug, ...entry.aliases]) if (idBySlug.get(slug) === id) idBySlug.delete(slug);
    for (const hash of entry.urlHashes) if (idByUrl.get(hash) === id) idByUrl.delete(hash);
  }

  function add({ entry, searchText }: EntryDraft): void {
    byId.set(entry.id, entry);
    index.add({ id: entry.id, text: searchText });
    for (const alias of entry.aliases) if (!idBySlug.has(alias)) idBySlug.set(alias, entry.id);
    idBySlug.set(entry.slug, entry.id);
    for (const hash of entry.urlHashes) idByUrl.set(hash, entry.id);
  }

  function entryOf(id: string | undefined): EditionEntry | undefined {
    return id === undefined ? undefined : byId.get(id);
  }

  function find(words: string, limit: number, options: { prefix: boolean; fuzzy: boolean }): EditionEntry[] {
    const folded = foldText(words);
    if (folded === '') return [];
    const boostDocument = (id: string) => 1 + Math.log2(1 + (byId.get(id)?.independent ?? 0));
    const common = { prefix: options.prefix, boostDocument };
    let results = index.search(folded, { ...common, combineWith: 'AND' });
    if (results.length === 0 && options.fuzzy) results = index.search(folded, { ...common, fuzzy: 0.2 });
    return results.slice(0, limit).flatMap(({ id }) => byId.get(id as string) ?? []);
  }

  function listMostCovered(): EditionEntry[] {
    mostCovered ??= [...byId.values()].sort(
      (one, other) => other.independent - one.independent || other.updatedAt.getTime() - one.updatedAt.getTime(),
    );
    return mostCovered;
  }

  return {
    publish({ changed, removed }) {
      for (const id of [...removed, ...changed.map(({ entry }) => entry.id)]) remove(id);
      for (const draft of changed) add(draft);
      mostCovered = undefined;
      revision += 1;
    },
    get revision() {
      return revision;
    },
    get size() {
      return byId.size;
    },
    bySlug: (slug) => entryOf(idBySlug.get(slug)),
    byUrl: (url) => entryOf(idByUrl.get(hashUrl(url))),
    search: (words, limit) => find(words, limit, { prefix: true, fuzzy: true }),
    complete(text, limit) {
      const typed = foldText(text).split(' ').join('-');
      if (typed.length >= shortestIndexed) return find(text, limit, { prefix: true, fuzzy: false });
      return listMostCovered()
        .filter(({ slug }) => slug.startsWith(typed))
        .slice(0, limit);
    },
    list: () => [...byId.values()],
  };
}
