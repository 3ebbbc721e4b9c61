import { createHash } from 'node:crypto';
import type { Catalog } from '../domain/source/catalog.ts';

const known = new WeakMap<Catalog, string>();

/** Seven digits that tell one state of the catalog from another: its sources with their ratings, and its topics. */
export function catalogVersion(catalog: Catalog): string {
  const before = known.get(catalog);
  if (before !== undefined) return before;
  const hash = createHash('sha256');
  for (const source of catalog.sources.values()) hash.update(JSON.stringify(source));
  for (const topic of catalog.topics.values()) hash.update(JSON.stringify(topic));
  const version = hash.digest('hex').slice(0, 7);
  known.set(catalog, version);
  return version;
}
