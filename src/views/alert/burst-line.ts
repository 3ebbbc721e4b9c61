import type { Burst } from '../../domain/story/burst.ts';
import { describeSpan } from '../../domain/guild/describe-alert.ts';
import { countOf } from '../text/count-of.ts';

/** `14 independent sources, 3 leaning groups, in 40 minutes`: why a story is an alert. */
export function burstLine({ sources, sides, minutes }: Burst): string {
  return [
    countOf(sources, 'independent source'),
    ...(sides === 0 ? [] : [countOf(sides, 'leaning group')]),
    minutes === 0 ? 'within a minute' : `in ${describeSpan(minutes)}`,
  ].join(', ');
}
