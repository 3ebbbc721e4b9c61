import { chanceShare } from './chance-share.ts';
import { inTitle, isPair } from '../terms/term-kind.ts';
import { weightUnit, type PackedVector } from '../terms/vector-arena.ts';

/** Share of the cosine of everything; the rest is how well the other article covers the better covered title. */
const wholeShare = 0.7;

/**
 * How alike two articles' words are, 0 to 1: a mean of square roots, which keeps the many pairs that share little from being
 * lost among the few that share much. Two languages share few words of one event: there, chance is not asked for.
 */
export function similarityOf(one: PackedVector, other: PackedVector, isOneLanguage: boolean): number {
  let a = one.start;
  let b = other.start;
  let all = 0;
  let common = 0;
  let oneTitle = 0;
  let otherTitle = 0;
  while (a < one.end && b < other.end) {
    const termA = one.terms[a] ?? 0;
    const termB = other.terms[b] ?? 0;
    if (termA < termB) a += 1;
    else if (termA > termB) b += 1;
    else {
      const product = (one.weights[a] ?? 0) * (other.weights[b] ?? 0);
      const kindA = one.kinds[a] ?? 0;
      const kindB = other.kinds[b] ?? 0;
      all += product;
      if ((kindA & isPair) === 0) common += 1;
      if ((kindA & (inTitle | isPair)) === inTitle) oneTitle += product;
      if ((kindB & (inTitle | isPair)) === inTitle) otherTitle += product;
      a += 1;
      b += 1;
    }
  }
  if (all === 0) return 0;
  const cover = Math.max(oneTitle * one.titleScale, otherTitle * other.titleScale);
  return similarityFrom(all, cover) * (isOneLanguage ? chanceShare(common, one, other) : 1);
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
