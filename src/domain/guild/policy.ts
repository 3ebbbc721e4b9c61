import type { RatedFactuality } from '../source/factuality.ts';
import type { RatedLeaning } from '../source/leaning.ts';

/**
 * What a guild does with a source's articles. `allow`: as everyone does. `mute`: they are not there. `quote-off`: they
 * count, but none of their words is shown.
 */
export const stances = ['allow', 'mute', 'quote-off'] as const;
export type Stance = (typeof stances)[number];

/** What one guild decided about one source. */
export interface SourcePolicy {
  stance: Stance;
  /** In place of the raters' merged leaning. */
  leaning?: RatedLeaning;
  /** In place of the raters' merged factuality. */
  factuality?: RatedFactuality;
  /** The user who changed it last, and when. */
  by: string;
  at: Date;
}

/** The name under which a guild's own rating stands beside those of the raters. */
export const guildRater = 'this server';

/** True when the policy changes nothing: then it need not be kept. */
export function isDefaultPolicy({ stance, leaning, factuality }: SourcePolicy): boolean {
  return stance === 'allow' && leaning === undefined && factuality === undefined;
}
