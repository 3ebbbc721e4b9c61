/** Longer words are not compared: none that is typed by hand is. */
const longest = 63;
let previous = new Uint8Array(longest + 1);
let current = new Uint8Array(longest + 1);

/** True when at most `most` letters are to be changed, added or left out to make one word the other (Levenshtein). */
export function isWithinDistance(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most || Math.max(one.length, other.length) > longest) return false;
  for (let column = 0; column <= other.length; column += 1) previous[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    const letter = one.charCodeAt(row - 1);
    let left = row;
    let least = row;
    current[0] = row;
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (letter === other.charCodeAt(column - 1) ? 0 : 1);
      left = Math.min(changed, (previous[column] ?? 0) + 1, left + 1);
      current[column] = left;
      if (left < least) least = left;
    }
    if (least > most) return false;
    [previous, current] = [current, previous];
  }
  return (previous[other.length] ?? 0) <= most;
}
