import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { defineCommand, type Context } from '../src/bot/command/command.ts';
import { guildOf } from '../src/bot/command/guild-of.ts';
import { Type } from '../src/bot/command/option.ts';
import { requireManager, requirePermissions } from '../src/bot/command/require-permissions.ts';
import type { AuditEntry } from '../src/domain/guild/audit.ts';
import { day } from '../src/domain/clock.ts';
import { ownRightSetting } from '../src/domain/guild/guild-settings.ts';
import { auditView } from '../src/views/audit-view.ts';
import type { View } from '../src/views/view.ts';

const mostDays = 365;
const usualDays = 30;

export default defineCommand({
  name: 'audit',
  description: 'Who changed which source, story or setting of this server.',
  visibility: 'private',
  permissions: PermissionFlagsBits.ManageGuild,
  pressPermissions: PermissionFlagsBits.ManageGuild,
  options: [
    {
      name: 'days',
      description: 'How far back; 30 unless told',
      type: Type.Integer,
      min: 1,
      max: mostDays,
    },
  ],
  run: ({ days = usualDays }, app, context) => showPage(app, context, days, 0),
  /** `audit:<days>:<page>`, and the menu `audit:undo:<days>:<page>`. */
  press({ parts, values: [version] }, app, context) {
    if (parts[0] === 'undo') return undo(app, context, Number(version), parts.slice(1));
    return showPage(app, context, Number(parts[0]), Number(parts[1]));
  },
});

async function undo(app: App, context: Context, version: number, [days, page]: readonly string[]): Promise<View> {
  const guildId = guildOf(context, 'Changes belong');
  const entry = (await app.listAudit(guildId)).find((each) => each.version === version);
  requireRight(entry, app, context);
  const undone = await app.undoChange({ guildId, userId: context.userId, version }, context.now);
  // What the guild decided is read anew.
  return showPage(app.forGuild(guildId), context, Number(days), Number(page), undone);
}

/** Whoever takes a change back needs what the change itself asks for. */
function requireRight(entry: AuditEntry | undefined, app: App, context: Context): void {
  const { ManageGuild, ManageMessages } = PermissionFlagsBits;
  if (entry?.undo?.kind === 'correction') requireManager(ManageMessages, 'take a correction back', app, context);
  if (entry?.subject === ownRightSetting) requirePermissions(ManageGuild, 'change who may manage', context);
}

async function showPage(app: App, context: Context, days: number, page: number, undone?: AuditEntry): Promise<View> {
  const guildId = guildOf(context, 'Changes belong');
  const log = await app.listAudit(guildId);
  const span = days >= 1 && days <= mostDays ? days : usualDays;
  const since = context.now.getTime() - span * day;
  return auditView({
    entries: log.filter(({ at }) => at.getTime() >= since),
    days: span,
    page,
    catalog: app.catalog,
    undoable: app.listUndoable(guildId, log),
    ...(undone === undefined ? {} : { undone }),
    now: context.now,
  });
}
