import type { ClusterState } from '../cluster-state.ts';
import { mostCompared } from './divide-members.ts';
import type { Doubt } from './regroup.ts';

/** The most articles that are put together again at once: the cost grows with their square. */
const maxArticles = 120;

/**
 * Numbers of strands that lie near each other and got articles, in groups to be looked at together; a strand that may be two alone. Near pairs come first;
 * a group stops growing at its limit.
 */
export function joinNeighbours(state: ClusterState, doubts: readonly Doubt[]): number[][] {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  const root = (number: number): number => {
    const parent = parents.get(number);
    if (parent === undefined) {
      parents.set(number, number);
      sizes.set(number, comparedIn(state, number));
      return number;
    }
    return parent === number ? number : root(parent);
  };
  const pairs = doubts.flatMap(({ slot, rivals }) =>
    rivals.map(({ number, score }) => ({ one: state.strandOf[slot] ?? -1, other: number, score })),
  );
  pairs.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
  for (const { one, other } of pairs) {
    if (state.strands[one] === undefined || state.strands[other] === undefined) continue;
    const [low, high] = [root(Math.min(one, other)), root(Math.max(one, other))];
    const together = (sizes.get(low) ?? 0) + (sizes.get(high) ?? 0);
    if (low === high || together > maxArticles) continue;
    parents.set(high, low);
    sizes.set(low, together);
  }
  for (const { slot } of doubts) {
    const own = state.strandOf[slot] ?? -1;
    if (state.strands[own] !== undefined) root(own);
  }
  const uneven = new Set(doubts.filter(({ isUneven }) => isUneven).map(({ slot }) => state.strandOf[slot] ?? -1));
  const groups = new Map<number, number[]>();
  for (const number of [...parents.keys()].sort((a, b) => a - b)) {
    const key = root(number);
    const group = groups.get(key) ?? [];
    group.push(number);
    groups.set(key, group);
  }
  return [...groups.values()].filter(
    (group) =>
      (group.length > 1 || group.some((number) => uneven.has(number))) && articlesIn(state, group) <= maxArticles,
  );
}

function articlesIn(state: ClusterState, numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + comparedIn(state, number), 0);
}

/** At most how many of a strand's articles are compared. */
function comparedIn(state: ClusterState, number: number): number {
  return Math.min(mostCompared, state.strands[number]?.members.length ?? 0);
}
