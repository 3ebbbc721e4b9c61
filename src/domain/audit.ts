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
  'story.split',
  'story.join',
  'story.restore',
  'story.accept',
  'story.refuse',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One change, for whoever asks who did it. */
export interface AuditEntry {
  /** The guild's version that the change made. */
  version: number;
  at: Date;
  userId: string;
  action: AuditAction;
  /** The id of what was changed: a source's, a story's slug. */
  subject: string;
  /** What it was changed to, in plain words. */
  detail?: string;
  /** The user whose change this one replaced, when it was another's. */
  replaced?: string;
}

/** A guild keeps this many entries, the newest ones. */
export const mostAuditEntries = 500;
