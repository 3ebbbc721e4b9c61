/** How reliable a rater finds a source's reporting, best first. */
export const ratedFactualities = ['very-high', 'high', 'mostly-factual', 'mixed', 'low', 'very-low'] as const;
export const factualities = [...ratedFactualities, 'unrated'] as const;

export type RatedFactuality = (typeof ratedFactualities)[number];
export type Factuality = (typeof factualities)[number];

export const factualityLabels: Record<Factuality, string> = {
  'very-high': 'very high',
  high: 'high',
  'mostly-factual': 'mostly factual',
  mixed: 'mixed',
  low: 'low',
  'very-low': 'very low',
  unrated: 'unrated',
};

/** The scale raters are merged on: very-low 0 to very-high 5. */
export const factualityValues: Record<RatedFactuality, number> = {
  'very-high': 5,
  high: 4,
  'mostly-factual': 3,
  mixed: 2,
  low: 1,
  'very-low': 0,
};

/** What an unrated source counts where sources are weighed: the middle of the scale. */
const middleValue = 2.5;

/** How much a source is trusted where sources are weighed, 0 to 5. */
export function trustIn(factuality: Factuality = 'unrated'): number {
  return factuality === 'unrated' ? middleValue : factualityValues[factuality];
}
