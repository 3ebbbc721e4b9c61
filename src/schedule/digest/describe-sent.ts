import type { SlotOutcome } from './digest-parts.ts';
import type { SentNow } from '../../views/digest/sent-now-view.ts';

/** What became of a digest that was asked for at once, for the one who asked. */
export function describeSent([outcome]: readonly SlotOutcome[]): SentNow {
  if (outcome === undefined) return { reason: 'no digest was begun.' };
  switch (outcome.kind) {
    case 'sent':
      return {
        messageId: outcome.messageId,
        ...(outcome.unpublished === undefined ? {} : { unpublished: outcome.unpublished }),
      };
    case 'waiting':
      return { reason: 'Discord did not take it. It is tried again.' };
    case 'broken':
      return { reason: 'Something went wrong on our side. It has been logged.' };
    case 'taken':
      return { reason: 'it was asked for twice at once.' };
    default:
      return { reason: outcome.reason };
  }
}
