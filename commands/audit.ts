import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { defineCommand, type Context } from '../src/bot/command.ts';
import { guildOf } from '../src/bot/guild-of.ts';
import { Type } from '../src/bot/option.ts';
import { day } from '../src/domain/clock.ts';
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
  /** `audit:<days>:<page>`. */
  press: ({ parts: [days, page] }, app, context) => showPage(app, context, Number(days), Number(page)),
});

async function showPage(app: App, context: Context, days: number, page: number): Promise<View> {
  const entries = await app.listAudit(guildOf(context, 'Changes belong'));
  const span = days >= 1 && days <= mostDays ? days : usualDays;
  const since = context.now.getTime() - span * day;
  return auditView(
    entries.filter(({ at }) => at.getTime() >= since),
    span,
    page,
    app.catalog,
  );
}
