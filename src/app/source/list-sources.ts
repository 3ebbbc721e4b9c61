import type { Catalog } from '../../domain/source/catalog.ts';
import type { Source } from '../../domain/source/source.ts';
import type { SourceList } from '../../views/source/source-list-view.ts';
import type { SelectedFeed } from '../news/select-feeds.ts';

/**
 * The sources of a list by name: those that are read, those that the guild of the catalog added, or those about which it
 * decided something.
 */
export function listSources(catalog: Catalog, selected: readonly SelectedFeed[], list: SourceList): Source[] {
  const read = new Set(selected.map(({ source }) => source.id));
  return [...catalog.sources.values()]
    .filter((source) => isOn(source, list, read))
    .sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
}

function isOn({ id, added, policy, isMutedForAll }: Source, list: SourceList, read: ReadonlySet<string>): boolean {
  switch (list) {
    case 'all':
      return read.has(id) || added !== undefined;
    case 'own':
      return added !== undefined;
    case 'changed':
      return policy !== undefined && isMutedForAll !== true;
    case 'rated':
      return policy?.leaning !== undefined || policy?.factuality !== undefined;
    default:
      return policy?.stance === list;
  }
}
