import type { Catalog } from '../../domain/source/catalog.ts';

/** A source's name; its id when the catalog doesn't know it. */
export function sourceName(catalog: Catalog, sourceId: string): string {
  return catalog.sources.get(sourceId)?.name ?? sourceId;
}
