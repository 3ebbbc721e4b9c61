import type { Catalog } from './catalog.ts';

/** The names of everyone who rates a source of the catalog, in alphabetical order. */
export function ratersOf({ sources }: Pick<Catalog, 'sources'>): string[] {
  const names = new Set<string>();
  for (const { ratings } of sources.values()) for (const { rater } of ratings) names.add(rater);
  return [...names].sort();
}
