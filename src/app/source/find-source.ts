import type { Catalog } from '../../domain/source/catalog.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { Source } from '../../domain/source/source.ts';

/** The sources whose name, id or domain begins with, or else contains, what was typed; best match first. */
export function suggestSources({ sources }: Catalog, text: string, limit: number): Source[] {
  const typed = foldText(text);
  const ranked = [...sources.values()].flatMap((source) => {
    const names = [source.name, source.id, ...source.domains].map(foldText);
    if (names.some((name) => name.startsWith(typed))) return [{ source, rank: 0 }];
    return names.some((name) => name.includes(typed)) ? [{ source, rank: 1 }] : [];
  });
  return ranked
    .sort((one, other) => one.rank - other.rank || one.source.name.localeCompare(other.source.name))
    .slice(0, limit)
    .map(({ source }) => source);
}

/** The source with this id, name or domain; undefined when none is meant exactly. */
export function findSource({ sources }: Catalog, text: string): Source | undefined {
  const typed = foldText(text);
  return (
    sources.get(text.trim()) ??
    [...sources.values()].find((source) => [source.name, ...source.domains].some((name) => foldText(name) === typed))
  );
}
