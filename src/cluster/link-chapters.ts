import { coreOf, matchCores, type ChapterCore, type CoreMatch } from './chapter-core.ts';
import { joinStories } from './change-strand.ts';
import { strandAt, type ClusterState, type Strand } from './cluster-state.ts';
import { areKeptApart } from './obey-constraints.ts';

/** How many of a term's strands are looked at, newest first. */
const postings = new Int32Array(256);
const candidateCount = 8;
/** How many of a strand's words its former chapters are looked for by, heaviest first. */
const lookedUp = 12;
/** Strands that use less than this share of them, by squared weight, are no chapter of the same story. */
const leastCover = 0.08;
/** Up to how many articles the smaller of two chapters has, how alike they have to be, and how many pairs of words they share. */
const steps = [
  { size: 1, likeness: 0.5, sharedPairs: 5 },
  { size: 3, likeness: 0.65, sharedPairs: 10 },
  { size: Infinity, likeness: 0.75, sharedPairs: 12 },
] as const;

/**
 * Joins the stories of strands that tell of the same thing in nearly the same words, however long ago: chapters of one story,
 * which time keeps apart when articles are compared. They stay strands of their own. The older story stays. Returns what went where.
 */
export function linkChapters(state: ClusterState, numbers: readonly number[]): { from: string; into: string }[] {
  const merged: { from: string; into: string }[] = [];
  for (const number of numbers) {
    const strand = state.strands[number];
    if (strand === undefined) continue;
    const former = findFormer(state, number);
    if (former === undefined || areKeptApart(state, strand.story, former.story)) continue;
    merged.push(joinStories(state, strand.story, former.story));
  }
  return merged;
}

/** The strand of another story that is most alike, when it is alike enough. */
function findFormer(state: ClusterState, number: number): Strand | undefined {
  const core = coreOf(state, strandAt(state, number));
  let best: CoreMatch = { likeness: 0, sharedPairs: 0 };
  let former: { strand: Strand; core: ChapterCore } | undefined;
  for (const candidate of findNeighbours(state, number, core)) {
    const strand = strandAt(state, candidate);
    const other = coreOf(state, strand);
    const match = matchCores(core, other);
    if (match.likeness <= best.likeness) continue;
    best = match;
    former = { strand, core: other };
  }
  return former !== undefined && isChapter(best, core, former.core) ? former.strand : undefined;
}

function isChapter({ likeness, sharedPairs }: CoreMatch, one: ChapterCore, other: ChapterCore): boolean {
  // What one source alone publishes again and again in the same words is a column: lottery numbers, the weather.
  if (new Set([...one.sources, ...other.sources]).size < 2) return false;
  const smaller = Math.min(one.size, other.size);
  const step = steps.find(({ size }) => smaller <= size);
  return step !== undefined && likeness > step.likeness && sharedPairs >= step.sharedPairs;
}

/** The strands of other stories in the same language that use most of what this one is told in. */
function findNeighbours(state: ClusterState, number: number, core: ChapterCore): number[] {
  const own = strandAt(state, number);
  const scores = new Map<number, number>();
  const heaviest = [...core.words].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, lookedUp);
  for (const [term, weight] of heaviest) {
    const found = state.index.read(term, postings);
    for (const candidate of new Set(postings.subarray(0, found))) {
      const other = state.strands[candidate];
      if (other === undefined || other.story === own.story || other.language !== own.language) continue;
      const hours = Math.abs((state.newest[candidate] ?? 0) - (state.newest[number] ?? 0));
      if (hours > state.settings.chapterHours) continue;
      scores.set(candidate, (scores.get(candidate) ?? 0) + weight * weight);
    }
  }
  return [...scores]
    .filter(([, score]) => score >= leastCover * core.norm ** 2)
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, candidateCount)
    .map(([candidate]) => candidate);
}
