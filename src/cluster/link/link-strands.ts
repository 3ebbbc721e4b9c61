import { joinStories } from '../group/change-strand.ts';
import { strandAt, type ClusterState } from '../cluster-state.ts';
import { compareProfiles, profileOf, type Profile } from './anchor-profile.ts';
import { areKeptApart } from '../group/obey-constraints.ts';
import { createRanking } from '../terms/ranking.ts';
import { decayOver } from '../likeness/score-pair.ts';

/** How many of an anchor's strands are looked at, newest first. */
const depth = 64;
const candidateCount = 6;
/** How many of a strand's anchors its partners are looked for by, heaviest first. */
const lookedUp = 12;
/** How alike two strands' anchors have to be: high, since a wrong link is worse than two stories. */
const linkThreshold = 0.32;
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
function findNeighbours(state: ClusterState, number: number, profile: Profile): readonly number[] {
  const { strands, newest, tally } = state;
  const { story, language } = strandAt(state, number);
  const heaviest = createRanking(lookedUp);
  for (const [anchor, weight] of profile.anchors) heaviest.offer(anchor, weight);
  const weights = heaviest.scores.map((weight) => weight * weight);
  const lookup = { terms: heaviest.numbers, weights, depth, openingTerms: lookedUp };
  const neighbours = createRanking(candidateCount);
  const found = tally.count(state.anchorIndex, lookup);
  for (let at = 0; at < found; at += 1) {
    const candidate = tally.strandAt(at);
    const strand = strands[candidate];
    if (strand === undefined || strand.story === story) continue;
    if (strand.language === language && strand.members.length < 2) continue;
    if (Math.abs((newest[candidate] ?? 0) - (newest[number] ?? 0)) > farthestHours) continue;
    neighbours.offer(candidate, tally.sumAt(at));
  }
  return neighbours.numbers;
}
