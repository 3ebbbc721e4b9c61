import { Keyv } from 'keyv';
import { z } from 'zod';
import { TableAdapter } from './tables/table-adapter.ts';
import type { Table, TableEntry } from './tables/table.ts';

/** The documents of one kind, by id. */
export interface Collection<Document> {
  /** @throws Error naming the document and its fields when what is stored there is not one. */
  get(id: string): Promise<Document | undefined>;
  set(id: string, document: Document): Promise<void>;
  /** True when there was one to remove. */
  delete(id: string): Promise<boolean>;
  /** Every readable document whose id begins so, in no particular order; the others are reported and left where they are. */
  all(idPrefix?: string): AsyncGenerator<Document, void>;
  /** The row that stands for a document in the table, for writes that Keyv has no verb for. */
  toEntry(id: string, document: Document): TableEntry;
  keyOf(id: string): string;
  /** The table's keys of all documents whose id begins so, readable or not. */
  keys(idPrefix: string): Promise<string[]>;
}

interface CollectionOptions<Document> {
  schema: z.ZodType<Document>;
  onProblem: (problem: Error) => void;
  /** Milliseconds after which a document may be forgotten. */
  ttl?: number;
}

/** Opens the documents of one kind over Keyv: JSON with ISO dates, each checked by its schema when it is read. */
export function openCollection<Document>(
  table: Table,
  kind: string,
  { schema, onProblem, ttl }: CollectionOptions<Document>,
): Collection<Document> {
  const keyv = new Keyv<unknown>({
    store: new TableAdapter(table),
    namespace: kind,
    throwOnErrors: true,
    serialize: JSON.stringify,
    deserialize,
    ...(ttl === undefined ? {} : { ttl }),
  });
  const keyOf = (id: string) => `${kind}:${id}`;

  const read = (id: string, stored: unknown): Document => {
    const result = schema.safeParse(stored);
    if (result.success) return result.data;
    throw new Error(`Expected ${keyOf(id)} in the store to be readable, got\n${z.prettifyError(result.error)}`);
  };

  return {
    async get(id) {
      const stored = await keyv.get(id);
      return stored === undefined ? undefined : read(id, stored);
    },
    async set(id, document) {
      await keyv.set(id, document);
    },
    delete: (id) => keyv.delete(id),
    async *all(idPrefix = '') {
      const found = idPrefix === '' ? scan(keyv) : scanTable(table, keyOf(''), idPrefix);
      for await (const [id, stored] of found) {
        let document: Document;
        try {
          document = read(id, stored);
        } catch (error) {
          onProblem(error as Error);
          continue;
        }
        yield document;
      }
    },
    toEntry: (id, document) => ({
      key: keyOf(id),
      value: JSON.stringify({ value: document, expires: ttl === undefined ? undefined : Date.now() + ttl }),
      ttl,
    }),
    keyOf,
    async keys(idPrefix) {
      const found: string[] = [];
      for await (const [key] of table.scan(keyOf(idPrefix))) found.push(key);
      return found;
    },
  };
}

/** Text that is not JSON stays text: no schema takes it, so the error names the document instead of ending a whole scan. */
function deserialize(text: string): { value?: never; expires?: number } {
  try {
    return JSON.parse(text) as { value?: never; expires?: number };
  } catch {
    return { value: text as never };
  }
}

function scan(keyv: Keyv<unknown>): AsyncIterable<[id: string, stored: unknown]> {
  if (keyv.iterator === undefined) throw new Error('Expected the Keyv adapter to be iterable');
  return keyv.iterator(undefined) as AsyncIterable<[string, unknown]>;
}

/** Keyv's iterator knows no prefixes: a guild's few documents are not looked for among those of all. */
async function* scanTable(table: Table, kind: string, idPrefix: string): AsyncGenerator<[id: string, stored: unknown]> {
  for await (const [key, text] of table.scan(kind + idPrefix)) {
    yield [key.slice(kind.length), deserialize(text).value];
  }
}

/** All of them in a list. */
export async function collect<Document>(documents: AsyncIterable<Document>): Promise<Document[]> {
  const collected: Document[] = [];
  for await (const document of documents) collected.push(document);
  return collected;
}
