/** Two sorted lists as one. Linear, where sorting a hundred thousand words anew would hold up every answer. */
export function mergeSorted(one: readonly string[], other: readonly string[]): string[] {
  const merged: string[] = [];
  let next = 0;
  for (const word of one) {
    for (let rival = other[next]; rival !== undefined && rival < word; rival = other[next]) {
      merged.push(rival);
      next += 1;
    }
    merged.push(word);
  }
  return merged.concat(other.slice(next));
}
