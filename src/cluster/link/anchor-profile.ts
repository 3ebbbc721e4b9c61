import type { ClusterState, Strand } from '../cluster-state.ts';
import { weightUnit } from '../terms/vector-arena.ts';

/** What a strand names, and in which languages it is written. */
export interface Profile {
  /** Weight by anchor: how telling it is, less where few of the articles name it. */
  anchors: ReadonlyMap<number, number>;
  /** Those that are a place. */
  places: ReadonlySet<number>;
  norm: number;
  /** Share of the articles by language number. */
  languages: ReadonlyMap<number, number>;
}

/** How many of a strand's newest articles are read. */
const sampleSize = 24;
/** Anchors that two strands have to share at least. */
const minShared = 3;
/** Strands that have this much of their languages in common were compared by their words already. */
const maxSameLanguage = 0.5;

export function profileOf(state: ClusterState, strand: Strand): Profile {
  const members = strand.members.slice(-sampleSize);
  const sums = new Map<number, { weight: number; count: number }>();
  const places = new Set<number>();
  const languages = new Map<number, number>();
  for (const slot of members) {
    const language = state.languages[slot] ?? 0;
    languages.set(language, (languages.get(language) ?? 0) + 1 / members.length);
    const place = state.anchorPlaces[slot] ?? -1;
    if (place === -1) continue;
    const { terms, weights, kinds, start, end } = state.anchors.read(place);
    for (let at = start; at < end; at += 1) {
      const sum = sums.get(terms[at] ?? 0) ?? { weight: 0, count: 0 };
      sum.weight = Math.max(sum.weight, (weights[at] ?? 0) / weightUnit);
      sum.count += 1;
      if (kinds[at] === 0) places.add(terms[at] ?? 0);
      sums.set(terms[at] ?? 0, sum);
    }
  }
  const anchors = new Map<number, number>();
  let squares = 0;
  for (const [anchor, { weight, count }] of sums) {
    // Something that one article of many names says little about the event.
    if (count === 1 && members.length > 4) continue;
    const value = weight * Math.sqrt(count / members.length);
    anchors.set(anchor, value);
    squares += value * value;
  }
  return { anchors, places, norm: Math.sqrt(squares), languages };
}

/**
 * How alike two profiles are, 0 to 1: the cosine, or 0 when they are of the same language or share few anchors, or places alone:
 * the same three countries are in the news every day.
 */
export function compareProfiles(one: Profile, other: Profile): number {
  let common = 0;
  for (const [language, share] of one.languages) common += Math.min(share, other.languages.get(language) ?? 0);
  if (common > maxSameLanguage) return 0;
  let dot = 0;
  let shared = 0;
  let telling = 0;
  for (const [anchor, weight] of one.anchors) {
    const match = other.anchors.get(anchor);
    if (match === undefined) continue;
    dot += weight * match;
    shared += 1;
    if (!one.places.has(anchor)) telling += 1;
  }
  return shared < minShared || telling === 0 ? 0 : dot / (one.norm * other.norm);
}
