import { isOfSameThing, type AuditEntry, type AuditUndo } from '../../domain/guild/audit.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { settingKeys } from '../../domain/guild/guild-settings.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { UserError } from '../../domain/user-error.ts';
import { undoCorrection } from '../correction/correct-story.ts';
import type { Newsroom } from '../newsroom.ts';
import { changeSetting } from './change-setting.ts';
import type { GuildDesk } from './guild-desk.ts';
import { setPolicy, type PolicyRequest } from './set-policy.ts';

type PolicyUndo = Extract<AuditUndo, { kind: 'stance' | 'rating' }>;

/** Which change of a guild is taken back, and by whom. */
export interface UndoRequest {
  guildId: string;
  userId: string;
  /** Of the entry in the audit log. */
  version: number;
}

/** The changes of a guild that can be taken back: each the last of what it changed, and still in force. */
export function listUndoable(log: readonly AuditEntry[], guild: Guild, { sources }: Catalog): AuditEntry[] {
  return log.filter((entry, index) => {
    const { undo, subject } = entry;
    if (undo === undefined) return false;
    if (undo.kind === 'correction') return guild.corrections.some(({ id }) => id === undo.id);
    const isLast = !log.slice(index + 1).some((later) => isOfSameThing(later, entry));
    return isLast && (undo.kind === 'setting' || sources.has(subject));
  });
}

/**
 * Takes a change of a guild back, which is a change itself; resolves with the one that was taken back.
 * @throws UserError when it can't be, or something newer changed the same.
 */
export async function undoChange(
  newsroom: Newsroom,
  desk: GuildDesk,
  { guildId, userId, version }: UndoRequest,
  now: Date,
): Promise<AuditEntry> {
  const entry = (await desk.listAudit(guildId)).find((each) => each.version === version);
  if (entry?.undo === undefined) {
    throw new UserError(
      'no-undo',
      'That change can’t be taken back from here any more. `/audit` shows those that can.',
    );
  }
  const { undo, subject } = entry;
  const request = { guildId, userId, undoes: entry };
  switch (undo.kind) {
    case 'correction':
      await undoCorrection(desk, { guildId, userId, id: undo.id }, now);
      return entry;
    case 'setting': {
      const key = settingKeys.find((known) => known === subject);
      if (key === undefined) throw new UserError('outdated', 'There is no such setting any more.');
      await changeSetting(desk, newsroom.catalog, { ...request, key, values: undo.values }, now);
      return entry;
    }
    default: {
      const source = desk.readerOf(guildId).catalog.sources.get(subject);
      if (source === undefined) throw new UserError('unknown-source', 'That source is not read here any more.');
      await setPolicy(desk, { ...request, source, ...formerOf(undo) }, now);
      return entry;
    }
  }
}

function formerOf(undo: PolicyUndo): Pick<PolicyRequest, 'stance' | 'leaning' | 'factuality'> {
  if (undo.kind === 'stance') return { stance: undo.stance };
  return { leaning: undo.leaning ?? 'raters', factuality: undo.factuality ?? 'raters' };
}
