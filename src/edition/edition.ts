import { day } from '../domain/clock.ts';
import type { EditionEntry, EntryDraft } from './entry.ts';
import { hashUrl } from './hash-url.ts';
import { createWordIndex } from './word-index.ts';
import { wordsOf } from './words-of.ts';

/**
 * The index of live stories that readers answer from, in memory. `publish` is one synchronous step: no reader ever sees
 * half of it.
 */
export interface Edition {
  publish(change: { changed: readonly EntryDraft[]; removed: readonly string[] }): void;
  /** Counts up with every publication. */
  readonly revision: number;
  readonly size: number;
  byId(id: string): EditionEntry | undefined;
  /** By slug, or by a slug that the story had or took over. */
  bySlug(slug: string): EditionEntry | undefined;
  /** By the canonical URL of any of its articles. */
  byUrl(url: string): EditionEntry | undefined;
  /** Best match first: all words if possible, else any of them, misspelt by a letter or two. */
  search(words: string, limit: number): EditionEntry[];
  /** What a member may mean who has typed so far; the most covered recent stories when nothing is typed. */
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
  const weights = new Map<string, number>();
  /** One text for each source's id: thousands of rows name the same few hundred. */
  const knownIds = new Map<string, string>();
  /** When the first story changed. Weights grow from there on, so that none has to be worked out again as time goes by. */
  let epoch: Date | undefined;
  let mostCovered: EditionEntry[] | undefined;

  function remove(id: string): void {
    const entry = byId.get(id);
    if (entry === undefined) return;
    byId.delete(id);
    weights.delete(id);
    index.remove(id);
    for (const slug of [entry.slug, ...entry.aliases]) if (idBySlug.get(slug) === id) idBySlug.delete(slug);
  }

  function shareIds(ids: readonly string[]): string[] {
    return ids.map((id) => {
      const known = knownIds.get(id);
      if (known === undefined) knownIds.set(id, id);
      return known ?? id;
    });
  }

  function add({ entry: draft, searchText }: EntryDraft): void {
    const entry = { ...draft, sourceIds: shareIds(draft.sourceIds) };
    remove(entry.id);
    byId.set(entry.id, entry);
    epoch ??= entry.updatedAt;
    weights.set(entry.id, weighEntry(entry, epoch));
    index.add(entry.id, searchText);
    for (const alias of entry.aliases) if (!idBySlug.has(alias)) idBySlug.set(alias, entry.id);
    idBySlug.set(entry.slug, entry.id);
  }

  function entryOf(id: string | undefined): EditionEntry | undefined {
    return id === undefined ? undefined : byId.get(id);
  }

  function find(text: string, limit: number, options: { fuzzy: boolean }): EditionEntry[] {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const boost = (id: string) => weights.get(id) ?? 0;
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
    mostCovered ??= [...byId.values()].sort((one, other) => (weights.get(other.id) ?? 0) - (weights.get(one.id) ?? 0));
    return mostCovered;
  }

  return {
    publish({ changed, removed }) {
      for (const id of [...removed, ...changed.map(({ entry }) => entry.id)]) remove(id);
      for (const draft of changed) add(draft);
      index.settle();
      mostCovered = undefined;
      revision += 1;
    },
    get revision() {
      return revision;
    },
    get size() {
      return byId.size;
    },
    byId: (id) => byId.get(id),
    bySlug: (slug) => entryOf(idBySlug.get(slug)),
    byUrl: (url) => findByHash(hashUrl(url)),
    search: (words, limit) => find(words, limit, { fuzzy: true }),
    complete(text, limit) {
      const typed = wordsOf(text).join('-');
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

/** How much a story is worth to whoever did not name it: by its own reporting, twice as much with every later day. */
function weighEntry({ independent, updatedAt }: EditionEntry, epoch: Date): number {
  return (1 + Math.log2(1 + independent)) * 2 ** ((updatedAt.getTime() - epoch.getTime()) / day);
}
