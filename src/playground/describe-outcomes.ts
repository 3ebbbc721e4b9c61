import type { SlotOutcome } from '../schedule/digest/digest-parts.ts';

/** One line on what became of several digests: how many are posted, then why the others are not. */
export function describeOutcomes(outcomes: readonly SlotOutcome[]): string {
  const posted = outcomes.filter(({ kind }) => kind === 'sent').length;
  const others = outcomes.filter(({ kind }) => kind !== 'sent').map(describeUnsent);
  return [...describePosted(posted), ...new Set(others)].join(' ');
}

function describePosted(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? 'The digest is posted.' : `${count} digests are posted.`];
}

function describeUnsent(outcome: SlotOutcome): string {
  switch (outcome.kind) {
    case 'sent':
    case 'taken':
      return 'The digest was posted a moment ago.';
    case 'broken':
      return `The digest could not be sent: ${String(outcome.error)}`;
    default:
      return `No digest: ${outcome.reason.replace(/\.$/, '')}.`;
  }
}
