import { minRatedForRows, type Coverage } from '../../domain/coverage.ts';
import { sides } from '../../domain/leaning.ts';
import { allot } from '../../domain/allot.ts';
import { sideLetters, tooFewRated } from './side-letters.ts';

const cells = 20;

/**
 * One row per side in a code block: letter, bar, percent, sources. Twenty cells are 100%. Under 30 characters wide, unless one
 * side has it all, so that a phone doesn't wrap it. Too few rated sources: a sentence that says so.
 */
export function coverageRows(coverage: Pick<Coverage, 'rated' | 'sides'>): string {
  if (coverage.rated < minRatedForRows) return tooFewRated(coverage.rated);
  const shares = sides.map((side) => coverage.sides[side]);
  const bars = allot(
    shares.map((share) => share.count),
    cells,
    1,
  ).map((length) => '█'.repeat(length));
  const percents = shares.map((share) => `${share.percent}%`);
  const counts = shares.map((share) => String(share.count));
  const rows = sides.map((side, index) =>
    [sideLetters[side], padded(bars, index), aligned(percents, index), aligned(counts, index)].join(' '),
  );
  return `\`\`\`\n${rows.join('\n')}\n\`\`\``;
}

function padded(texts: readonly string[], index: number): string {
  return (texts[index] ?? '').padEnd(widest(texts));
}

function aligned(texts: readonly string[], index: number): string {
  return (texts[index] ?? '').padStart(widest(texts));
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}
