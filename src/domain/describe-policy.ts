import { factualityLabels } from './factuality.ts';
import { leaningLabels } from './leaning.ts';
import type { SourcePolicy, Stance } from './policy.ts';

const stanceLabels: Record<Stance, string> = {
  allow: 'shown',
  mute: 'muted',
  'quote-off': 'counted, never quoted',
};

/** `muted · rated Lean Left, high by this server`, in plain words. */
export function describePolicy({ stance, leaning, factuality }: Omit<SourcePolicy, 'by' | 'at'>): string {
  const ratings = [
    ...(leaning === undefined ? [] : [leaningLabels[leaning]]),
    ...(factuality === undefined ? [] : [`factuality ${factualityLabels[factuality]}`]),
  ];
  const rated = ratings.length === 0 ? [] : [`rated ${ratings.join(', ')} by this server`];
  return [stanceLabels[stance], ...rated].join(' · ');
}
