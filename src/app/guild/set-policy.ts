import {
  isOfSameThing,
  requireLast,
  type AuditAction,
  type AuditEntry,
  type AuditUndo,
} from '../../domain/guild/audit.ts';
import type { RatedFactuality } from '../../domain/source/factuality.ts';
import type { RatedLeaning } from '../../domain/source/leaning.ts';
import { ownersId } from '../../domain/guild/guild.ts';
import { isDefaultPolicy, type SourcePolicy, type Stance } from '../../domain/guild/policy.ts';
import { describePolicy, describeRating, stanceLabels } from '../../domain/guild/describe-policy.ts';
import type { Source } from '../../domain/source/source.ts';
import { UserError } from '../../domain/user-error.ts';
import type { GuildDesk } from './guild-desk.ts';

export interface PolicyRequest {
  guildId: string;
  userId: string;
  /** As it is in the guild's catalog. */
  source: Source;
  stance?: Stance;
  /** `raters` takes the guild's own rating back. */
  leaning?: RatedLeaning | 'raters';
  factuality?: RatedFactuality | 'raters';
  /** The change that this takes back: nothing newer may have changed the same. */
  undoes?: AuditEntry;
}

export interface PolicyChange {
  source: Source;
  before: SourcePolicy | undefined;
  after: SourcePolicy;
  /** The last decision on the same, when it was another admin's. */
  replaced?: AuditEntry;
}

/**
 * Stores what a guild does with a source from now on, and resolves with what was before and is now.
 * @throws UserError when nothing would change.
 */
export async function setPolicy(desk: GuildDesk, request: PolicyRequest, now: Date): Promise<PolicyChange> {
  const { guildId, userId, source } = request;
  if (request.stance !== undefined && source.isMutedForAll === true && guildId !== ownersId) {
    throw new UserError('muted-for-all', 'The bot’s owners leave that source out in every server.');
  }
  let before: SourcePolicy | undefined;
  let replaced: AuditEntry | undefined;
  const guild = await desk.change(guildId, { userId, now }, (current, log) => {
    if (request.undoes !== undefined) requireLast(log, request.undoes);
    before = current.policies[source.id];
    const after = nextPolicy(before, request, now);
    if (isSame(before, after)) {
      throw new UserError('unchanged', `Nothing to change: ${describePolicy(after)} already.`);
    }
    const others = Object.entries(current.policies).filter(([id]) => id !== source.id);
    const policies = Object.fromEntries(isDefaultPolicy(after) ? others : [...others, [source.id, after]]);
    const action = actionOf(request);
    const last = log.findLast((entry) => isOfSameThing(entry, { action, subject: source.id }));
    replaced = last?.userId === userId ? undefined : last;
    return {
      guild: { ...current, policies },
      entry: {
        action,
        subject: source.id,
        detail: request.stance === undefined ? describeRating(after) : stanceLabels[after.stance],
        ...(replaced === undefined ? {} : { replaced: replaced.userId }),
        undo: undoOf(request, before),
      },
    };
  });
  const after = guild.policies[source.id] ?? { stance: 'allow' as const, by: userId, at: now };
  return { source, before, after, ...(replaced === undefined ? {} : { replaced }) };
}

function nextPolicy(before: SourcePolicy | undefined, request: PolicyRequest, now: Date): SourcePolicy {
  const leaning = request.leaning ?? before?.leaning;
  const factuality = request.factuality ?? before?.factuality;
  return {
    stance: request.stance ?? before?.stance ?? 'allow',
    ...(leaning === undefined || leaning === 'raters' ? {} : { leaning }),
    ...(factuality === undefined || factuality === 'raters' ? {} : { factuality }),
    by: request.userId,
    at: now,
  };
}

function isSame(before: SourcePolicy | undefined, after: SourcePolicy): boolean {
  if (before === undefined) return isDefaultPolicy(after);
  return before.stance === after.stance && before.leaning === after.leaning && before.factuality === after.factuality;
}

function undoOf({ stance }: PolicyRequest, before: SourcePolicy | undefined): AuditUndo {
  if (stance !== undefined) return { kind: 'stance', stance: before?.stance ?? 'allow' };
  const { leaning, factuality } = before ?? {};
  return {
    kind: 'rating',
    ...(leaning === undefined ? {} : { leaning }),
    ...(factuality === undefined ? {} : { factuality }),
  };
}

function actionOf({ stance }: PolicyRequest): AuditAction {
  return stance === undefined ? 'source.rate' : `source.${stance}`;
}
