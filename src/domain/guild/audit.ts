import type { RatedFactuality } from '../source/factuality.ts';
import type { RatedLeaning } from '../source/leaning.ts';
import { stances, type Stance } from './policy.ts';
import { UserError } from '../user-error.ts';

/** What an admin can change, as the audit log names it. */
export const auditActions = [
  'source.mute',
  'source.quote-off',
  'source.allow',
  'source.rate',
  'source.add',
  'source.edit',
  'source.remove',
  'source.import',
  'source.silence',
  'source.hear',
  'settings.change',
  'digest.subscribe',
  'digest.edit',
  'digest.pause',
  'digest.resume',
  'digest.unsubscribe',
  'alert.add',
  'alert.edit',
  'alert.pause',
  'alert.resume',
  'alert.remove',
  'alert.mute',
  'story.split',
  'story.join',
  'story.restore',
  'story.accept',
  'story.refuse',
  'story.follow',
  'story.unfollow',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What was before a change: enough to take it back. */
export type AuditUndo =
  | { kind: 'stance'; stance: Stance }
  /** The guild's own ratings; what is absent was as the raters say. */
  | { kind: 'rating'; leaning?: RatedLeaning; factuality?: RatedFactuality }
  /** As the setting's form would have been filled in. */
  | { kind: 'setting'; values: readonly string[] }
  | { kind: 'correction'; id: string };

/** One change, for whoever asks who did it. */
export interface AuditEntry {
  /** The guild's version that the change made. */
  version: number;
  at: Date;
  userId: string;
  action: AuditAction;
  /** The id of what was changed: a source's, a digest's channel's, a story's slug. */
  subject: string;
  /** What it was changed to, in plain words. */
  detail?: string;
  /** The user whose change this one replaced, when it was another's. */
  replaced?: string;
  /** Undefined for what can't be taken back, and for changes of earlier versions. */
  undo?: AuditUndo;
}

/** Whether two entries tell of the same: the stance on a source, its rating, a setting. */
export function isOfSameThing(
  one: Pick<AuditEntry, 'action' | 'subject'>,
  other: Pick<AuditEntry, 'action' | 'subject'>,
): boolean {
  return one.subject === other.subject && kindOf(one.action) === kindOf(other.action);
}

/** What a guild does with a source and how it rates it are two things. */
function kindOf(action: AuditAction): string {
  return stances.some((stance) => action === `source.${stance}`) ? 'stance' : action;
}

/** @throws UserError when the same was changed after this entry. */
export function requireLast(log: readonly AuditEntry[], entry: AuditEntry): void {
  const later = log.findLast((each) => each.version > entry.version && isOfSameThing(each, entry));
  if (later === undefined) return;
  throw new UserError(
    'changed',
    'That was changed again since, so it was left as it is now. `/audit` shows the change that can be taken back.',
  );
}

/** A guild keeps this many entries, the newest ones. */
export const mostAuditEntries = 500;
