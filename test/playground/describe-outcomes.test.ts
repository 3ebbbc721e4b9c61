import { describe, expect, it } from 'vitest';
import { describeOutcomes } from '../../src/playground/describe-outcomes.ts';

const slot = { subscriptionId: 'a', localDate: '2026-11-24', localTime: '08:00' } as never;
const sent = { slot, kind: 'sent', messageId: '1' } as const;
const skipped = { slot, kind: 'skipped', reason: 'nothing to tell' } as const;

describe('describeOutcomes', () => {
  it('counts the digests that are posted', () => {
    expect(describeOutcomes([sent])).toBe('The digest is posted.');
    expect(describeOutcomes([sent, sent, sent])).toBe('3 digests are posted.');
  });

  it('gives the reason of those that are not, each once', () => {
    expect(describeOutcomes([sent, skipped, skipped])).toBe('The digest is posted. No digest: nothing to tell.');
    expect(describeOutcomes([{ ...skipped, reason: 'The bot lacks Embed Links.' }])).toBe(
      'No digest: The bot lacks Embed Links.',
    );
    expect(describeOutcomes([{ slot, kind: 'taken' }])).toBe('The digest was posted a moment ago.');
    expect(describeOutcomes([{ slot, kind: 'broken', error: new Error('disk full') }])).toContain('disk full');
  });
});
