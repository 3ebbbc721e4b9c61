/** Where a rater places a source on the US left-right scale, from left to right. */
export const ratedLeanings = ['left', 'lean-left', 'center', 'lean-right', 'right'] as const;
export const leanings = [...ratedLeanings, 'unrated'] as const;

export type RatedLeaning = (typeof ratedLeanings)[number];
export type Leaning = (typeof leanings)[number];

/** The three groups that coverage is shown in. */
export const sides = ['left', 'center', 'right'] as const;
export type Side = (typeof sides)[number];

export const leaningLabels: Record<Leaning, string> = {
  left: 'Left',
  'lean-left': 'Lean Left',
  center: 'Center',
  'lean-right': 'Lean Right',
  right: 'Right',
  unrated: 'unrated',
};

export const sideLabels: Record<Side, string> = { left: 'Left', center: 'Center', right: 'Right' };

const sideByLeaning: Record<RatedLeaning, Side> = {
  left: 'left',
  'lean-left': 'left',
  center: 'center',
  'lean-right': 'right',
  right: 'right',
};

/** The side a leaning belongs to; undefined when the source is unrated. */
export function sideOf(leaning: Leaning): Side | undefined {
  return leaning === 'unrated' ? undefined : sideByLeaning[leaning];
}
