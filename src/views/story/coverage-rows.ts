import { minRatedForRows, type Coverage } from '../../domain/story/coverage.ts';
import { sides } from '../../domain/source/leaning.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import { allot } from '../../domain/allot.ts';
import { sideGlyphs, sideLetters, tooFewRated } from './side-letters.ts';

const cells = 20;
/** A coloured square is two characters wide, and stands behind the numbers: phones draw it at widths of their own. */
const colouredCells = 8;

/**
 * One row per side in a code block: letter, bar, percent, sources. Twenty cells are 100%. Under 30 characters wide, unless one
 * side has it all, so that a phone doesn't wrap it. With colours: letter, percent, sources, then a bar of eight squares. Too
 * few rated sources: a sentence that says so.
 */
export function coverageRows(coverage: Pick<Coverage, 'rated' | 'sides'>, palette: Palette = 'monochrome'): string {
  if (coverage.rated < minRatedForRows) return tooFewRated(coverage.rated);
  const shares = sides.map((side) => coverage.sides[side]);
  const isColoured = palette !== 'monochrome';
  const lengths = allot(
    shares.map((share) => share.count),
    isColoured ? colouredCells : cells,
    1,
  );
  const glyphs = sides.map((side) => (isColoured ? sideGlyphs[palette][side] : '█'));
  const bars = lengths.map((length, index) => (glyphs[index] ?? '').repeat(length));
  const percents = shares.map((share) => `${share.percent}%`);
  const counts = shares.map((share) => String(share.count));
  const rows = sides.map((side, index) => {
    const numbers = [aligned(percents, index), aligned(counts, index)];
    const parts = isColoured ? [...numbers, bars[index] ?? ''] : [padded(bars, index), ...numbers];
    return [sideLetters[side], ...parts].join(' ').trimEnd();
  });
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
