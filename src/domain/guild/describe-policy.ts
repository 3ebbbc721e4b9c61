import { factualityLabels } from '../source/factuality.ts';
import { leaningLabels } from '../source/leaning.ts';
import type { SourcePolicy, Stance } from './policy.ts';

/** Each stance in plain words. */
export const stanceLabels: Record<Stance, string> = {
  allow: 'shown',
  mute: 'muted',
  'quote-off': 'counted, never quoted',
};

/** `muted · rated Lean Left, factuality high by this server`, in plain words. */
export function describePolicy(policy: Omit<SourcePolicy, 'by' | 'at'>): string {
  const ratings = ratingsOf(policy);
  const rated = ratings.length === 0 ? [] : [`rated ${ratings.join(', ')} by this server`];
  return [stanceLabels[policy.stance], ...rated].join(' · ');
}

/** `Lean Left, factuality high`, in plain words: how a guild rates a source in place of the raters. */
export function describeRating(rating: Pick<SourcePolicy, 'leaning' | 'factuality'>): string {
  const ratings = ratingsOf(rating);
  return ratings.length === 0 ? 'as the raters say' : ratings.join(', ');
}

function ratingsOf({ leaning, factuality }: Pick<SourcePolicy, 'leaning' | 'factuality'>): string[] {
  return [
    ...(leaning === undefined ? [] : [leaningLabels[leaning]]),
    ...(factuality === undefined ? [] : [`factuality ${factualityLabels[factuality]}`]),
  ];
}
