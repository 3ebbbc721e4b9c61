import type { Coverage } from '../../domain/story/coverage.ts';
import { factualities, factualityLabels } from '../../domain/source/factuality.ts';

/** `very high 12 · high 31 · unrated 116`: sources per level, best first, empty levels left out. */
export function factualityLine(coverage: Pick<Coverage, 'factuality'>): string {
  return factualities
    .filter((level) => coverage.factuality[level] > 0)
    .map((level) => `${factualityLabels[level]} ${coverage.factuality[level]}`)
    .join(' · ');
}
