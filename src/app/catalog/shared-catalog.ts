import type { Catalog } from '../../domain/source/catalog.ts';
import type { GuildSource } from '../../domain/source/guild-source.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { overlayMap } from '../../domain/overlay-map.ts';
import type { Source } from '../../domain/source/source.ts';
import { toSource } from '../guild/guild-catalog.ts';

/** The catalog that all guilds share: what we ship, as the bot's owners changed it. */
export function sharedCatalog(shipped: Catalog, { sources, policies }: Guild): Catalog {
  const changed = new Map(sources.map((source) => [source.id, overShipped(source, shipped.sources.get(source.id))]));
  for (const [id, policy] of Object.entries(policies)) {
    const source = changed.get(id) ?? shipped.sources.get(id);
    if (source !== undefined) changed.set(id, { ...source, policy, isMutedForAll: true });
  }
  return { ...shipped, sources: overlayMap(shipped.sources, changed) };
}

/** A source that we ship keeps its owner, its country and its ratings. */
function overShipped(source: GuildSource, shipped: Source | undefined): Source {
  const { name, language, feeds } = source;
  return shipped === undefined ? toSource(source) : { ...shipped, name, language, feeds };
}

/** A source that we ship as one that the owners changed. */
export function asChanged(source: Source, userId: string, now: Date): GuildSource {
  const { id, name, domains, language, feeds } = source;
  return { id, name, domain: domains[0] ?? id, language, feeds, addedBy: userId, addedAt: now };
}
