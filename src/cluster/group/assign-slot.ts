import { addMember, startStory, startStrand } from './change-strand.ts';
import { strandAt, type ClusterState } from '../cluster-state.ts';
import { findCandidates } from './find-candidates.ts';
import type { Doubt } from './regroup.ts';
import { reluctanceOf } from '../likeness/reluctance.ts';
import { holdArticle, scoreStrand } from '../likeness/score-strand.ts';

/** A strand that comes this near to the threshold is looked at again when stories are reviewed. */
const rivalShare = 0.35;
/** How much of what a strand is known by the newest article changes at least. */
const leastNews = 0.05;

/** Puts an article into the nearest strand that is near enough, or starts a story with it. */
export function assignSlot(state: ClusterState, slot: number): Doubt {
  const held = holdArticle(state, slot);
  const threshold = state.thresholds[slot] ?? 0;
  let best = 1;
  let target: number | undefined;
  let square = 0;
  let isUneven = false;
  const rivals: { number: number; score: number }[] = [];
  for (const number of findCandidates(state, held.vector, state.times[slot] ?? 0)) {
    const strand = state.strands[number];
    if (strand === undefined) continue;
    const score = scoreStrand(state, held, strand);
    if (score.mean > threshold * rivalShare) rivals.push({ number, score: score.mean });
    const reached = score.likeness / (threshold * reluctanceOf(1, strand.members.length));
    if (reached > best) {
      best = reached;
      target = number;
      ({ square, isUneven } = score);
    }
  }
  target ??= startStrand(state, startStory(state, state.articleIds[slot] ?? ''), state.languages[slot] ?? 0);
  const strand = strandAt(state, target);
  strand.square += (square - strand.square) * Math.max(leastNews, 2 / (strand.members.length + 1));
  addMember(state, slot, target);
  return { slot, rivals, isUneven };
}
