import { joinStories } from './change-strand.ts';
import { strandAt, type ClusterState } from './cluster-state.ts';
import { compareProfiles, profileOf, type Profile } from './anchor-profile.ts';
import { areKeptApart } from './obey-constraints.ts';
import { decayOver } from './score-pair.ts';

/** How many of an anchor's strands are looked at, newest first. */
const postings = new Int32Array(64);
const candidateCount = 6;
/** How many of a strand's anchors its partners are looked for by, heaviest first. */
const lookedUp = 12;
/** How alike two strands' anchors have to be: high, since a wrong link is worse than two stories. */
const linkThreshold = 0.36;
const farthestHours = 72;

/**
 * Joins the stories of strands in different languages that name the same places, people and numbers at the same time. The
 * older story stays. Returns what went where.
 */
export function linkStrands(state: ClusterState, numbers: readonly number[]): { from: string; into: string }[] {
  const merged: { from: string; into: string }[] = [];
  if (state.languageNumbers.size < 2) return merged;
  for (const number of numbers) {
    const strand = state.strands[number];
    if (strand === undefined) continue;
    const partner = findPartner(state, number);
    if (partner === undefined) continue;
    const into = strandAt(state, partner).story;
    if (into === strand.story || areKeptApart(state, strand.story, into)) continue;
    merged.push(joinStories(state, strand.story, into));
  }
  return merged;
}

function findPartner(state: ClusterState, number: number): number | undefined {
  const profile = profileOf(state, strandAt(state, number));
  if (profile.anchors.size === 0) return undefined;
  let best = linkThreshold;
  let partner: number | undefined;
  for (const candidate of findNeighbours(state, number, profile)) {
    const other = strandAt(state, candidate);
    const hours = (state.newest[number] ?? 0) - (state.newest[candidate] ?? 0);
    const score = compareProfiles(profile, profileOf(state, other)) * Math.sqrt(decayOver(hours));
    if (score > best) {
      best = score;
      partner = candidate;
    }
  }
  return partner;
}

/** The strands of other stories that share most of what this one names. */
function findNeighbours(state: ClusterState, number: number, profile: Profile): number[] {
  const own = strandAt(state, number);
  const scores = new Map<number, number>();
  const heaviest = [...profile.anchors].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, lookedUp);
  for (const [anchor, weight] of heaviest) {
    const found = state.anchorIndex.read(anchor, postings);
    for (const candidate of new Set(postings.subarray(0, found))) {
      const other = state.strands[candidate];
      if (other === undefined || other.story === own.story) continue;
      if (other.language === own.language && other.members.length < 2) continue;
      if (Math.abs((state.newest[candidate] ?? 0) - (state.newest[number] ?? 0)) > farthestHours) continue;
      scores.set(candidate, (scores.get(candidate) ?? 0) + weight * weight);
    }
  }
  return [...scores]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, candidateCount)
    .map(([candidate]) => candidate);
}
