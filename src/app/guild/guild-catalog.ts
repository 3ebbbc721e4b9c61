import type { Catalog } from '../../domain/source/catalog.ts';
import { factualityLabels, factualityValues } from '../../domain/source/factuality.ts';
import type { GuildSource } from '../../domain/source/guild-source.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { leaningLabels, ratedLeanings } from '../../domain/source/leaning.ts';
import { overlayMap } from '../../domain/overlay-map.ts';
import { guildRater, type SourcePolicy } from '../../domain/guild/policy.ts';
import { mergeFactuality, mergeLeaning, type Rating } from '../../domain/source/rating.ts';
import type { Source } from '../../domain/source/source.ts';

/** The catalog as a guild sees it: with the raters it uses, its own sources and ratings, and its policy on each source. */
export function guildCatalog(shared: Catalog, { policies, settings, sources }: Guild): Catalog {
  const catalog = withRaters(shared, settings.raters);
  const own = new Map(sources.map((source) => [source.id, toOwnSource(source)]));
  const changed = Object.entries(policies).flatMap(([id, policy]) => {
    const source = own.get(id) ?? catalog.sources.get(id);
    // A source that is not in the catalog at present may be again after an update: its policy waits.
    return source === undefined ? [] : [[id, withPolicy(source, policy)] as const];
  });
  return { ...catalog, sources: overlayMap(catalog.sources, new Map([...own, ...changed])) };
}

/** A source that was added at run time: nobody has rated it. */
export function toSource({ id, name, domain, language, feeds }: GuildSource): Source {
  const ownership = { kind: 'unknown' } as const;
  return {
    id,
    name,
    domains: [domain],
    language,
    ownership,
    feeds,
    ratings: [],
    leaning: 'unrated',
    factuality: 'unrated',
  };
}

function toOwnSource(source: GuildSource): Source {
  return { ...toSource(source), added: { by: source.addedBy, at: source.addedAt } };
}

function withPolicy(source: Source, policy: SourcePolicy): Source {
  return {
    ...source,
    policy: source.isMutedForAll === true ? { ...policy, stance: 'mute' } : policy,
    ratings: [...ownRatings(policy), ...source.ratings],
    leaning: policy.leaning ?? source.leaning,
    factuality: policy.factuality ?? source.factuality,
  };
}

function ownRatings({ leaning, factuality, at }: SourcePolicy): Rating[] {
  const common = { rater: guildRater, asOf: at.toISOString().slice(0, 10) };
  const ratings: Rating[] = [];
  if (leaning !== undefined) {
    const value = ratedLeanings.indexOf(leaning) - 2;
    ratings.push({ ...common, kind: 'leaning', label: leaningLabels[leaning], value });
  }
  if (factuality !== undefined) {
    const value = factualityValues[factuality];
    ratings.push({ ...common, kind: 'factuality', label: factualityLabels[factuality], value });
  }
  return ratings;
}

/** Guilds that chose the same raters share one catalog: it is as large as the shared one. */
const restricted = new WeakMap<Catalog, Map<string, Catalog>>();

function withRaters(catalog: Catalog, raters: readonly string[]): Catalog {
  if (raters.length === 0) return catalog;
  const known = restricted.get(catalog) ?? new Map<string, Catalog>();
  restricted.set(catalog, known);
  const key = raters.toSorted().join('\n');
  let chosen = known.get(key);
  if (chosen === undefined) {
    const sources = [...catalog.sources].map(([id, source]) => [id, onlyRatedBy(source, raters)] as const);
    known.set(key, (chosen = { ...catalog, sources: new Map(sources) }));
  }
  return chosen;
}

function onlyRatedBy(source: Source, raters: readonly string[]): Source {
  const ratings = source.ratings.filter(({ rater }) => raters.includes(rater));
  if (ratings.length === source.ratings.length) return source;
  return { ...source, ratings, leaning: mergeLeaning(ratings), factuality: mergeFactuality(ratings) };
}
