import { foldText } from '../domain/fold-text.ts';
import type { EditionEntry, EntryDraft } from './entry.ts';
import { hashUrl } from './hash-url.ts';
import { createWordIndex } from './word-index.ts';

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
  const index = createWordIndex();
  let revision = 0;
  let mostCovered: EditionEntry[] | undefined;

  function remove(id: string): void {
    const entry = byId.get(id);
    if (entry === undefined) return;
    byId.delete(id);
    index.remove(id);
    for (const slug of [entry.slug, ...entry.aliases]) if (idBySlug.get(slug) === id) idBySlug.delete(slug);
  }

  function add({ entry, searchText }: EntryDraft): void {
    byId.set(entry.id, entry);
    index.add(entry.id, searchText);
    for (const alias of entry.aliases) if (!idBySlug.has(alias)) idBySlug.set(alias, entry.id);
    idBySlug.set(entry.slug, entry.id);
  }

  function entryOf(id: string | undefined): EditionEntry | undefined {
    return id === undefined ? undefined : byId.get(id);
  }

  function find(text: string, limit: number, options: { fuzzy: boolean }): EditionEntry[] {
    const folded = foldText(text);
    if (folded === '') return [];
    const words = folded.split(' ');
    const boost = (id: string) => 1 + Math.log2(1 + (byId.get(id)?.independent ?? 0));
    let ids = index.search(words, limit, { all: true, fuzzy: false, boost });
    if (ids.length === 0 && options.fuzzy) ids = index.search(words, limit, { all: false, fuzzy: true, boost });
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** A link is looked for far less often than it would cost to keep an index of all of them. */
  function findByHash(hash: number): EditionEntry | undefined {
    for (const entry of byId.values()) if (entry.urlHashes.includes(hash)) return entry;
    return undefined;
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
    byUrl: (url) => findByHash(hashUrl(url)),
    search: (words, limit) => find(words, limit, { fuzzy: true }),
    complete(text, limit) {
      const typed = foldText(text).split(' ').join('-');
      if (typed.length >= shortestIndexed) return find(text, limit, { fuzzy: false });
      const found: EditionEntry[] = [];
      for (const entry of listMostCovered()) {
        if (found.length === limit) break;
        if (entry.slug.startsWith(typed)) found.push(entry);
      }
      return found;
    },
    list: () => [...byId.values()],
  };
}
