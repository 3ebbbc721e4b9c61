import { createCore, matchCores, mostMatch, readCore, type ChapterCore, type CoreMatch } from './chapter-core.ts';
import { joinStories } from '../group/change-strand.ts';
import { strandAt, type ClusterState, type Strand } from '../cluster-state.ts';
import { areKeptApart } from '../group/obey-constraints.ts';
import { createRanking } from '../terms/ranking.ts';

/** How many of a term's strands are looked at, newest first. */
const depth = 256;
const candidateCount = 8;
/** How many of a strand's words its former chapters are looked for by, heaviest first. */
const lookedUp = 8;
/** Strands that use less than this share of them, by squared weight, are no chapter of the same story. */
const leastCover = 0.08;
/** Up to how many articles the smaller of two chapters has, how alike they have to be, and how many pairs of words they share. */
const steps = [
  { size: 1, likeness: 0.5, sharedPairs: 5 },
  { size: 3, likeness: 0.65, sharedPairs: 10 },
  { size: Infinity, likeness: 0.75, sharedPairs: 12 },
] as const;
/** What is not more alike than this is no chapter, however large. */
const leastLikeness = Math.min(...steps.map(({ likeness }) => likeness));

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
  readCore(state, strandAt(state, number), own);
  let most = leastLikeness;
  let former: Strand | undefined;
  for (const candidate of findNeighbours(state, number, own)) {
    const strand = strandAt(state, candidate);
    // Rules out most of them, in far less time.
    if (mostMatch(state, own, strand) <= most) continue;
    readCore(state, strand, other);
    const match = matchCores(own, other);
    if (match.likeness <= most) continue;
    most = match.likeness;
    former = isChapter(match, own, other) ? strand : undefined;
  }
  return former;
}

function isChapter({ likeness, sharedPairs }: CoreMatch, one: ChapterCore, other: ChapterCore): boolean {
  // What one source alone publishes again and again in the same words is a column: lottery numbers, the weather.
  if (one.isOfOneSource && other.isOfOneSource && one.source === other.source) return false;
  const smaller = Math.min(one.size, other.size);
  const step = steps.find(({ size }) => smaller <= size);
  return step !== undefined && likeness > step.likeness && sharedPairs >= step.sharedPairs;
}

/** The strands of other stories in the same language that use most of what this one is told in. */
function findNeighbours(state: ClusterState, number: number, core: ChapterCore): readonly number[] {
  const { strands, newest, tally, settings } = state;
  const { story, language } = strandAt(state, number);
  const heaviest = createRanking(lookedUp);
  for (let at = 0; at < core.words.size; at += 1) heaviest.offer(core.words.terms[at] ?? 0, core.words.sums[at] ?? 0);
  const weights = heaviest.scores.map((weight) => weight * weight);
  const least = leastCover * core.norm ** 2;
  const openingTerms = countOpening(weights, least);
  const neighbours = createRanking(candidateCount);
  const found = tally.count(state.index, { terms: heaviest.numbers, weights, depth, openingTerms });
  for (let at = 0; at < found; at += 1) {
    const score = tally.sumAt(at);
    if (score < least) continue;
    const candidate = tally.strandAt(at);
    if (!neighbours.hasRoomFor(candidate, score)) continue;
    const strand = strands[candidate];
    if (strand === undefined || strand.story === story || strand.language !== language) continue;
    const hours = Math.abs((newest[candidate] ?? 0) - (newest[number] ?? 0));
    if (hours <= settings.chapterHours) neighbours.offer(candidate, score);
  }
  return neighbours.numbers;
}

/** How many terms it takes until the rest alone, even all together, weigh less than what is asked for. */
function countOpening(weights: readonly number[], least: number): number {
  let rest = 0;
  let count = weights.length;
  while (count > 0 && rest + (weights[count - 1] ?? 0) < least) {
    count -= 1;
    rest += weights[count] ?? 0;
  }
  return count;
}
