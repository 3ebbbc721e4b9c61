/** What is known of a term of an article, as bits. */
export const inTitle = 1;
export const inText = 2;
export const isNumber = 4;
/** Two neighbouring words as one term. */
export const isPair = 8;
/** How many combinations there are. */
export const kindCount = 16;

/** A term with its kind as one number, ordered by term. */
export function withKind(term: number, kind: number): number {
  return term * kindCount + kind;
}
