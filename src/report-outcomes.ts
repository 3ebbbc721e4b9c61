import type { Log } from './ops/log.ts';
import type { SlotOutcome } from './schedule/digest/digest-parts.ts';
import type { FollowOutcome } from './schedule/follow/follow-parts.ts';
import type { LatePublishing } from './schedule/digest/publish-late.ts';
import type { AlertOutcome } from './schedule/alert/send-alert.ts';
import type { NoticeOutcome } from './schedule/notice/send-notices.ts';

/** Tells the log what became of a run's slots: one line each, and one for all that were not tried. */
export function reportOutcomes(outcomes: readonly SlotOutcome[], log: Log): void {
  for (const outcome of outcomes) reportOutcome(outcome, log);
  for (const kind of ['held', 'stopped'] as const) {
    const untried = outcomes.filter((outcome) => outcome.kind === kind);
    const [first] = untried;
    if (first?.kind === kind) log.error({ slots: untried.length, reason: first.reason }, `digest.${kind}`);
  }
}

function reportOutcome(outcome: SlotOutcome, log: Log): void {
  const slot = outcome.slot.key;
  switch (outcome.kind) {
    case 'sent':
      log.info({ slot, messageId: outcome.messageId }, 'digest.sent');
      if (outcome.unpublished !== undefined) log.warn({ slot, reason: outcome.unpublished }, 'digest.unpublished');
      break;
    case 'skipped':
    case 'paused':
    case 'waiting':
      log.info({ slot, reason: outcome.reason }, `digest.${outcome.kind}`);
      break;
    case 'failed': {
      const { reason, code } = outcome;
      // Our own mistake: the draft is kept with the delivery for whoever mends it.
      if (outcome.isOurs === true) log.error({ slot, reason, code }, 'digest.dead-letter');
      else log.warn({ slot, reason, code }, 'digest.failed');
      break;
    }
    case 'unknown':
      log.error({ slot, reason: outcome.reason }, 'digest.unknown');
      break;
    case 'broken':
      log.error({ slot, err: outcome.error }, 'digest.broken');
      break;
    case 'taken':
    case 'held':
    case 'stopped':
      break;
  }
}

/** Tells the log which digests were published later than they were posted, or never will be. */
export function reportLate(outcomes: readonly LatePublishing[], log: Log): void {
  for (const { kind, ...outcome } of outcomes) {
    if (kind === 'published') log.info(outcome, 'digest.published-late');
    else if (kind === 'given-up') log.warn(outcome, 'digest.never-published');
  }
}

/** Tells the log what became of notices. */
export function reportNotices(outcomes: readonly NoticeOutcome[], log: Log): void {
  for (const { guildId, ...outcome } of outcomes) {
    if (outcome.kind === 'sent') log.info({ guildId, messageId: outcome.messageId }, 'notice.sent');
    else if (outcome.kind === 'broken') log.error({ guildId, err: outcome.error }, 'notice.broken');
    else if (outcome.kind !== 'taken') log.warn({ guildId, reason: outcome.reason }, `notice.${outcome.kind}`);
  }
}

/** Tells the log what was done for followed stories; nothing of those for which there was nothing to do. */
export function reportFollows(outcomes: readonly FollowOutcome[], log: Log): void {
  for (const { follow, ...outcome } of outcomes) {
    const facts = { guildId: follow.guildId, follow: follow.id };
    switch (outcome.kind) {
      case 'idle':
      case 'later':
      case 'taken':
        break;
      case 'edited':
        log.debug(facts, 'follow.edited');
        break;
      case 'posted':
      case 'told':
        log.info({ ...facts, messageId: outcome.messageId }, `follow.${outcome.kind}`);
        break;
      case 'ended':
        log.info({ ...facts, end: outcome.end }, 'follow.ended');
        break;
      case 'broken':
        log.error({ ...facts, err: outcome.error }, 'follow.broken');
        break;
      default:
        log.warn({ ...facts, reason: outcome.reason }, `follow.${outcome.kind}`);
    }
  }
}

/** Tells the log what became of alerts' messages. */
export function reportAlerts(outcomes: readonly AlertOutcome[], log: Log): void {
  for (const { alert, ...outcome } of outcomes) {
    const whose = { guildId: alert.guildId, alertId: alert.id };
    switch (outcome.kind) {
      case 'sent':
        log.info({ ...whose, messageId: outcome.messageId, stories: outcome.stories }, 'alert.sent');
        break;
      case 'refused': {
        const { kind, message: reason, code } = outcome.failure;
        // Our own mistake: the message is kept in the outbox for whoever mends it.
        if (kind === 'ours' || kind === 'oversized') log.error({ ...whose, reason, code }, 'alert.dead-letter');
        else log.warn({ ...whose, reason, code }, 'alert.refused');
        break;
      }
      case 'broken':
        log.error({ ...whose, err: outcome.error }, 'alert.broken');
        break;
      case 'unknown':
        log.error({ ...whose, reason: outcome.reason }, 'alert.unknown');
        break;
      default:
        log.warn({ ...whose, reason: outcome.reason }, `alert.${outcome.kind}`);
    }
  }
}
