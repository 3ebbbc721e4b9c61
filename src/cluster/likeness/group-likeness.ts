/** What is known of the similarities between the members of a group, or of one article. */
export interface GroupShape {
  size: number;
  /** Mean of the squared similarities of every two members, each with itself (1) counted too. */
  own: number;
}

/** A single article. */
export const alone: GroupShape = { size: 1, own: 1 };

/** The mean square of two reports of one event. */
export const usualSquare = 0.2;
/** Up to this size a group is measured against a usual one of its size. */
const smallSize = 4;
/** How much of the likeness the groups' middles make: little in small groups, most of it in large ones. */
const leastShare = 0.35;
const addedShare = 0.4;
/** How many more articles than a small group has make it a large one. */
const growth = 8;

/** The `own` of a group with this mean of squared similarities of every two different members. */
export function ownOf(size: number, square: number): number {
  return (1 + (size - 1) * square) / size;
}

/** The inverse of `ownOf`; 0 for a single article. */
export function squareOf({ size, own }: GroupShape): number {
  return size <= 1 ? 0 : (own * size - 1) / (size - 1);
}

const usualOwns = Float64Array.from({ length: smallSize + 1 }, (_, size) =>
  size === 0 ? 1 : ownOf(size, usualSquare),
);

/**
 * How alike two groups are, from the mean of the similarities across them and the mean of their squares: on the scale of one
 * similarity. The squares, divided by what the groups have inside, are the cosine of the groups' middles, which shows what most
 * members share and forgives what each adds; a group whose members are alike asks for more than one whose members are not.
 */
export function likenessOf(mean: number, square: number, one: GroupShape, other: GroupShape): number {
  if (mean <= 0 || square <= 0) return Math.min(mean, 0);
  const share = middlesShare(one, other);
  return mean ** (1 - share) * middlesLikeness(square, one, other) ** share;
}

/** What `likenessOf` never exceeds, in far less time: the arithmetic mean in place of the geometric one. */
export function mostLikeness(mean: number, square: number, one: GroupShape, other: GroupShape): number {
  if (mean <= 0 || square <= 0) return Math.min(mean, 0);
  const share = middlesShare(one, other);
  return ((1 - share) * mean + share * middlesLikeness(square, one, other)) * roundingRoom;
}

/**
 * Whether what two groups share is too little for `mostLikeness` to be above a level: by products alone, which settles most
 * pairs. Neither of its means is above the root of the mean square, or of that divided by what the groups have inside.
 */
export function isBelow(level: number, square: number, one: GroupShape, other: GroupShape): boolean {
  const inside = Math.min(1, relativeOwn(one) * relativeOwn(other));
  const bound = square / (level * level * belowLevel);
  return bound * bound < inside;
}

/** What rounding can't make up for. */
const belowLevel = 1 - 1e-6;

/** The two means may be equal, and rounding must not put the wrong one above. */
const roundingRoom = 1 + 1e-9;

function middlesShare(one: GroupShape, other: GroupShape): number {
  const grown = Math.min(1, Math.max(0, Math.max(one.size, other.size) - smallSize) / growth);
  return leastShare + addedShare * grown;
}

function middlesLikeness(square: number, one: GroupShape, other: GroupShape): number {
  return Math.sqrt(square / Math.sqrt(relativeOwn(one) * relativeOwn(other)));
}

function relativeOwn({ size, own }: GroupShape): number {
  return own / (usualOwns[Math.min(size, smallSize)] ?? 1);
}
