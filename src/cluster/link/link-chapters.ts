import {
  createCore,
  matchCores,
  mostMatch,
  readCore,
  readPairs,
  type CoreMatch,
  type CoreOrigin,
} from './chapter-core.ts';
import { joinStories } from '../group/change-strand.ts';
import { strandAt, type ClusterState, type Strand } from '../cluster-state.ts';
import { areKeptApart } from '../group/obey-constraints.ts';
import { createRanking } from '../terms/ranking.ts';
import { rowLength } from '../terms/recent-strands.ts';
import type { Lookup } from '../terms/strand-tally.ts';
import type { TermSums } from '../terms/term-sums.ts';

const candidateCount = 8;
/** How many of a strand's pairs of words its former chapters are looked for by, heaviest first. */
const lookedUp = 64;
/** Up to how many articles the smaller of two chapters has, how alike they have to be, and how many pairs of words they share. */
const steps = [
  { size: 1, likeness: 0.5, sharedPairs: 5 },
  { size: 3, likeness: 0.65, sharedPairs: 10 },
  { size: Infinity, likeness: 0.75, sharedPairs: 12 },
] as const;
/** What is not more alike than this, or shares fewer pairs, is no chapter, however large. */
const leastLikeness = Math.min(...steps.map(({ likeness }) => likeness));
/** A row of the table may have forgotten some of the pairs that two strands share. */
const foundShare = 0.8;
const leastPairs = Math.min(...steps.map(({ sharedPairs }) => sharedPairs));

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

// Filled anew for every strand and for every other that it is compared with.
const own = createCore();
const other = createCore();

/** The strand of another story that is most alike, when it is alike enough. */
function findFormer(state: ClusterState, number: number): Strand | undefined {
  readPairs(state, strandAt(state, number), own.pairs);
  const neighbours = findNeighbours(state, number, own.pairs);
  if (neighbours.length === 0) return undefined;
  readCore(state, strandAt(state, number), own);
  let most = leastLikeness;
  let former: Strand | undefined;
  for (const candidate of neighbours) {
    const strand = strandAt(state, candidate);
    // Rules out most of them, in far less time.
    const bound = mostMatch(state, own, strand);
    if (bound.likeness <= most) continue;
    // Exact where that is one article.
    const { match, origin } = strand.members.length === 1 ? fromOne(state, strand, bound) : compareWith(state, strand);
    if (match.likeness <= most) continue;
    most = match.likeness;
    former = isChapter(match, own, origin) ? strand : undefined;
  }
  return former;
}

/** How another strand stands to the own core, and what it was read of. */
interface Comparison {
  match: CoreMatch;
  origin: CoreOrigin;
}

function fromOne({ sources }: ClusterState, { members }: Strand, match: CoreMatch): Comparison {
  return { match, origin: { size: 1, source: sources[members[0] ?? -1] ?? 0, isOfOneSource: true } };
}

function compareWith(state: ClusterState, strand: Strand): Comparison {
  readCore(state, strand, other);
  return { match: matchCores(own, other), origin: other };
}

function isChapter({ likeness, sharedPairs }: CoreMatch, one: CoreOrigin, other: CoreOrigin): boolean {
  // What one source alone publishes again and again in the same words is a column: lottery numbers, the weather.
  if (one.isOfOneSource && other.isOfOneSource && one.source === other.source) return false;
  const step = stepOf(Math.min(one.size, other.size));
  return likeness > step.likeness && sharedPairs >= step.sharedPairs;
}

/** What it takes when the smaller chapter has so many articles. */
function stepOf(smaller: number): (typeof steps)[number] {
  return smaller <= steps[0].size ? steps[0] : smaller <= steps[1].size ? steps[1] : steps[2];
}

/** The strands of other stories in the same language that share most pairs of words with this one, of those that share enough. */
function findNeighbours(state: ClusterState, number: number, pairs: TermSums): readonly number[] {
  const { strands, newest, tally, settings } = state;
  const { story, language, members } = strandAt(state, number);
  const neighbours = createRanking(candidateCount);
  const found = tally.count(state.pairIndex, lookUp(pairs));
  for (let at = 0; at < found; at += 1) {
    const shared = tally.sumAt(at);
    if (shared < leastPairs) continue;
    const candidate = tally.strandAt(at);
    const strand = strands[candidate];
    if (strand === undefined || strand.story === story || strand.language !== language) continue;
    const needed = stepOf(Math.min(members.length, strand.members.length)).sharedPairs;
    if (shared < foundShare * needed) continue;
    const hours = Math.abs((newest[candidate] ?? 0) - (newest[number] ?? 0));
    if (hours <= settings.chapterHours) neighbours.offer(candidate, shared);
  }
  return neighbours.numbers;
}

/** A look-up in which every pair counts one. */
function lookUp({ size, terms: known, sums }: TermSums): Lookup {
  const heaviest = createRanking(lookedUp);
  const terms = Array.from(known.subarray(0, size));
  if (size > lookedUp) for (const [at, term] of terms.entries()) heaviest.offer(term, sums[at] ?? 0);
  const chosen = size > lookedUp ? heaviest.numbers : terms;
  return { terms: chosen, weights: chosen.map(() => 1), depth: rowLength, openingTerms: chosen.length };
}
