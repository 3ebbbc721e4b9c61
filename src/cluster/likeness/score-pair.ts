import { chanceShare } from './chance-share.ts';
import type { TermFinder } from '../terms/term-finder.ts';
import { inTitle, isPair } from '../terms/term-kind.ts';
import { weightUnit, type PackedVector } from '../terms/vector-arena.ts';

/** Share of the cosine of everything; the rest is how well the other article covers the better covered title. */
const wholeShare = 0.7;

/**
 * How alike two articles' words are, 0 to 1: a mean of square roots, which keeps the many pairs that share little from being
 * lost among the few that share much. `finder` holds the vector of the one.
 */
export function similarityOf(
  one: PackedVector,
  finder: TermFinder,
  other: PackedVector,
  isOneLanguage: boolean,
): number {
  let all = 0;
  let common = 0;
  let oneTitle = 0;
  let otherTitle = 0;
  for (let at = other.start; at < other.end; at += 1) {
    const match = finder.find(other.terms[at] ?? 0);
    if (match === -1) continue;
    const product = (one.weights[match] ?? 0) * (other.weights[at] ?? 0);
    const kind = one.kinds[match] ?? 0;
    const otherKind = other.kinds[at] ?? 0;
    all += product;
    if ((kind & isPair) === 0) common += 1;
    if ((kind & (inTitle | isPair)) === inTitle) oneTitle += product;
    if ((otherKind & (inTitle | isPair)) === inTitle) otherTitle += product;
  }
  if (all === 0) return 0;
  const cover = Math.max(oneTitle * one.titleScale, otherTitle * other.titleScale);
  return similarityFrom(all, cover) * chanceShare(common, one, other, isOneLanguage);
}

/** The similarity that follows from the product of two vectors and the larger title's cover, both in squared weight units. */
export function similarityFrom(product: number, cover: number): number {
  return (wholeShare * Math.sqrt(product) + (1 - wholeShare) * Math.sqrt(cover)) / weightUnit;
}

const decayHours = 40;
const decayPower = 1.3;

/** The decay for every quarter of an hour up to 20 days, behind which nothing remains. */
const decays = Float32Array.from({ length: 20 * 24 * 4 }, (_, quarter) =>
  Math.exp(-0.5 * (quarter / 4 / decayHours) ** decayPower),
);

/** How much of a similarity remains when two articles lie this many hours apart. */
export function decayOver(hours: number): number {
  return decays[Math.round(Math.abs(hours) * 4)] ?? 0;
}
