import { EventEmitter } from 'node:events';
import type { KeyvEntry, KeyvStoreAdapter, StoredData } from 'keyv';
import type { Table } from './table.ts';

/**
 * A Keyv storage adapter over a table. Keyv writes its namespace into the adapter it is given, so every Keyv needs an
 * adapter of its own; they may share the table. Errors reject and are never emitted.
 */
export class TableAdapter extends EventEmitter implements KeyvStoreAdapter {
  /** Keyv reads `dialect` to learn that the adapter can be iterated, and passes nothing else through here. */
  readonly opts: { dialect: string; url: string };
  namespace?: string | undefined;
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
    // Keyv knows iterable adapters by a fixed list of names, in which `memory` has no place.
    this.opts = { dialect: table.dialect === 'memory' ? 'sqlite' : table.dialect, url: `${table.dialect}:` };
  }

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    const [text] = await this.#table.read([key]);
    return text as StoredData<Value> | undefined;
  }

  async getMany<Value>(keys: string[]): Promise<StoredData<Value | undefined>[]> {
    return (await this.#table.read(keys)) as StoredData<Value | undefined>[];
  }

  async set(key: string, value: string, ttl?: number): Promise<void> {
    await this.#table.write([{ key, value, ttl }]);
  }

  async setMany(entries: KeyvEntry[]): Promise<void> {
    await this.#table.write(entries);
  }

  async delete(key: string): Promise<boolean> {
    return this.deleteMany([key]);
  }

  async deleteMany(keys: string[]): Promise<boolean> {
    return (await this.#table.write([], keys)) > 0;
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async clear(): Promise<void> {
    await this.#table.clear(prefixOf(this.namespace));
  }

  async *iterator<Value>(namespace?: string): AsyncGenerator<(string | Awaited<Value> | undefined)[], void> {
    yield* this.#table.scan(prefixOf(namespace));
  }

  async disconnect(): Promise<void> {
    await this.#table.close();
  }
}

function prefixOf(namespace: string | undefined): string {
  return namespace === undefined ? '' : `${namespace}:`;
}
