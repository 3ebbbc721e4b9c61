import { weightUnit, type PackedVector } from './vector-arena.ts';

/** The cosine of two articles' vectors. */
export function cosineOf(one: PackedVector, other: PackedVector): number {
  let a = one.start;
  let b = other.start;
  let sum = 0;
  while (a < one.end && b < other.end) {
    const termA = one.terms[a] ?? 0;
    const termB = other.terms[b] ?? 0;
    if (termA === termB) {
      sum += (one.weights[a] ?? 0) * (other.weights[b] ?? 0);
      a += 1;
      b += 1;
    } else if (termA < termB) a += 1;
    else b += 1;
  }
  return sum / (weightUnit * weightUnit);
}

const decayHours = 40;
const decayPower = 1.3;

/** How much of a similarity remains when two articles lie this many hours apart. */
export function decayOver(hours: number): number {
  return Math.exp(-0.5 * (Math.abs(hours) / decayHours) ** decayPower);
}
