import type { Blindspot } from '../../domain/story/blindspot.ts';
import { sideLabels } from '../../domain/source/leaning.ts';

/** `Blindspot: only 6% Right (2 of 33 rated; Right is 25% of our sources)`: what is missing, never what dominates. */
export function blindspotLine(blindspot: Blindspot): string {
  const side = sideLabels[blindspot.missed];
  const amount = blindspot.missedCount === 0 ? `no ${side}` : `only ${blindspot.missedPercent}% ${side}`;
  const basis = `${blindspot.missedCount} of ${blindspot.rated} rated; ${side} is ${blindspot.poolPercent}% of our sources`;
  return `**Blindspot:** ${amount} (${basis})`;
}
