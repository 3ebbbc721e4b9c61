/**
 * Shares `total` whole units out among the counts by largest remainder (Hamilton's method); ties go to the earlier. Every
 * count above zero gets at least `least` units, taken from the largest shares. All zero when nothing is counted.
 */
export function allot(counts: readonly number[], total: number, least = 0): number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * total) / sum);
  const units = exact.map(Math.floor);
  const missing = total - units.reduce((all, unit) => all + unit, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) units[index] = (units[index] ?? 0) + 1;
  counts.forEach((count, index) => {
    while (count > 0 && (units[index] ?? 0) < least) {
      const largest = units.indexOf(Math.max(...units));
      units[largest] = (units[largest] ?? 0) - 1;
      units[index] = (units[index] ?? 0) + 1;
    }
  });
  return units;
}
