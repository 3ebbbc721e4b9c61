import { minRatedForRows } from '../../domain/story/coverage.ts';
import { sideOf, sides, type Leaning, type Side } from '../../domain/source/leaning.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import { allot } from '../../domain/allot.ts';

export const sideLetters: Record<Side, string> = { left: 'L', center: 'C', right: 'R' };

/** The letter of a source's side, a dash when it is unrated. */
export function letterOf(leaning: Leaning): string {
  const side = sideOf(leaning);
  return side === undefined ? '–' : sideLetters[side];
}

/** A coloured square for each side; none without colours. They only repeat what the letters say. */
export const sideGlyphs: Record<Palette, Readonly<Record<Side, string>>> = {
  monochrome: { left: '', center: '', right: '' },
  us: { left: '🟦', center: '⬜', right: '🟥' },
  international: { left: '🟥', center: '⬜', right: '🟦' },
};

/** `L 40% · C 38% · R 22% of 82 rated`, each behind its colour if there are colours, or why there are no shares. */
export function shareLetters(counts: Record<Side, number>, palette: Palette = 'monochrome'): string {
  const rated = sides.reduce((sum, side) => sum + counts[side], 0);
  if (rated < minRatedForRows) return tooFewRated(rated);
  const percents = allot(
    sides.map((side) => counts[side]),
    100,
  );
  return `${sides.map((side, index) => `${sideGlyphs[palette][side]}${sideLetters[side]} ${percents[index] ?? 0}%`).join(' · ')} of ${rated} rated`;
}

/** `L 34 · C 41 · R 25` */
export function countLetters(counts: Record<Side, number>): string {
  return sides.map((side) => `${sideLetters[side]} ${counts[side]}`).join(' · ');
}

/** Says that percentages would say nothing. */
export function tooFewRated(rated: number): string {
  return `too few rated sources (${rated})`;
}
