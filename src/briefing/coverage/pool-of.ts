import type { Catalog } from '../../domain/source/catalog.ts';
import { sideOf, type Side } from '../../domain/source/leaning.ts';

/** The sources of each side that we read at least one feed of. */
export function poolOf(catalog: Catalog): Record<Side, number> {
  const pool: Record<Side, number> = { left: 0, center: 0, right: 0 };
  for (const source of catalog.sources.values()) {
    const side = sideOf(source.leaning);
    if (side !== undefined && source.feeds.length > 0) pool[side] += 1;
  }
  return pool;
}
