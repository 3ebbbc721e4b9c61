import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { AuditAction, AuditEntry } from '../domain/guild/audit.ts';
import type { Catalog } from '../domain/source/catalog.ts';
import { settingKeys } from '../domain/guild/guild-settings.ts';
import { button, buttonRow, selectRow } from './fit/build-rows.ts';
import { gold } from './colours.ts';
import { describedSetting, settingNames } from './guild/setting-text.ts';
import { countOf, spanOf } from './text/count-of.ts';
import { escapeText } from './text/escape-text.ts';
import { cutLine } from './text/fit-text.ts';
import { fitView } from './fit/fit-view.ts';
import { clampPage, packPages } from './fit/pack-pages.ts';
import { limits } from './limits.ts';
import { cleanText } from './text/clean-text.ts';
import { timeAgo } from './text/time-ago.ts';
import { sourceName } from './text/source-name.ts';
import { timestamp } from './text/timestamp.ts';
import { userMention } from './text/user-mention.ts';
import type { View } from './view.ts';

const verbs: Record<AuditAction, string> = {
  'source.mute': 'muted',
  'source.quote-off': 'stopped quoting',
  'source.allow': 'shows again',
  'source.rate': 'rated',
  'source.add': 'added',
  'source.edit': 'edited',
  'source.remove': 'removed',
  'source.import': 'imported',
  'source.silence': 'wants no notices of',
  'source.hear': 'wants notices again of',
  'alert.add': 'added the alert',
  'alert.edit': 'changed the alert',
  'alert.pause': 'paused the alert',
  'alert.resume': 'resumed the alert',
  'alert.remove': 'removed the alert',
  'alert.mute': 'muted a story in the alert',
  'settings.change': 'changed the settings',
  'digest.subscribe': 'ordered a digest for',
  'digest.edit': 'changed a digest of',
  'digest.pause': 'paused a digest of',
  'digest.resume': 'resumed a digest of',
  'digest.unsubscribe': 'ended a digest of',
  'story.split': 'took articles out of',
  'story.join': 'put together',
  'story.restore': 'put back',
  'story.accept': 'accepted for all',
  'story.refuse': 'refused',
  'story.follow': 'started following',
  'story.unfollow': 'stopped following',
};

const entriesPerPage = 12;
const room = 3_500;
const longestDetail = 160;

/** A page of what a guild's admins changed within some days, the newest first, with a menu of what can be taken back. */
export function auditView({
  entries,
  days,
  page,
  catalog,
  start = 'audit',
  undoable = [],
  undone,
  now,
}: {
  entries: readonly AuditEntry[];
  days: number;
  page: number;
  catalog: Catalog;
  /** What the ids of its buttons begin with. */
  start?: string;
  undoable?: readonly AuditEntry[];
  /** What has just been taken back. */
  undone?: AuditEntry;
  now: Date;
}): View {
  const rows = entries.toReversed().map((entry) => ({ entry, line: entryLine(entry, catalog) }));
  const pages = packPages(rows, ({ line }) => line, { most: entriesPerPage, room });
  const current = clampPage(page, pages.length);
  const shown = pages[current] ?? [];
  const options = shown
    .filter(({ entry }) => undoable.some(({ version }) => version === entry.version))
    .map(({ entry }) => undoOption(entry, catalog, now));
  const id = (target: number) => `${start}:${days}:${target}`;
  const turns = [
    button(id(current - 1), 'Newer', current === 0),
    button(id(current + 1), 'Older', current === pages.length - 1),
  ];
  return fitView({
    ...(undone === undefined ? {} : { content: `Taken back: ${entryLine(undone, catalog)}` }),
    embeds: [
      {
        color: gold,
        title: `Changes of the last ${spanOf(days, 'day')}`,
        description: rows.length === 0 ? 'Nothing was changed.' : shown.map(({ line }) => line).join('\n'),
        footer: { text: `Page ${current + 1} of ${pages.length} · ${countOf(rows.length, 'change')}` },
      },
    ],
    components: [
      ...(pages.length > 1 ? [buttonRow(...turns)] : []),
      ...(options.length > 0 ? [selectRow(`${start}:undo:${days}:${current}`, 'Take back …', options)] : []),
    ],
  });
}

/** A change in a menu, where nothing is formatted. */
function undoOption(entry: AuditEntry, catalog: Catalog, now: Date): APISelectMenuOption {
  const { version, action, subject, detail = '', at } = entry;
  const key = settingKeys.find((known) => known === subject);
  const what = key === undefined ? sourceName(catalog, subject) : settingNames[key];
  return {
    label: cutLine(cleanText(`${verbs[action]} ${what}`), limits.optionText),
    value: String(version),
    description: cutLine(
      cleanText([timeAgo(at, now), ...(isSaid(action) ? [] : [detail])].join(' · ')),
      limits.optionText,
    ),
  };
}

function entryLine({ at, userId, action, subject, detail, replaced }: AuditEntry, catalog: Catalog): string {
  const isSource = action.startsWith('source.');
  const what = isSource ? sourceOf(action, subject, catalog) : subjectOf(action, subject);
  const told =
    detail === undefined || isSaid(action) ? '' : `: ${detailOf(action, subject, cutLine(detail, longestDetail))}`;
  const instead = replaced === undefined ? '' : ` (replacing what ${userMention(replaced)} had set)`;
  return `${timestamp(at, 'f')} ${userMention(userId)} ${verbs[action]}${what}${told}${instead}`;
}

/** The verb has said all of it. */
function isSaid(action: AuditAction): boolean {
  return action === 'source.mute' || action === 'source.quote-off' || action === 'source.allow';
}

/** An import is of many sources: its subject is the server. */
function sourceOf(action: AuditAction, subject: string, catalog: Catalog): string {
  return action === 'source.import' ? '' : ` **${escapeText(sourceName(catalog, subject))}**`;
}

function subjectOf(action: AuditAction, subject: string): string {
  if (action.startsWith('digest.')) return /^\d+$/.test(subject) ? ` <#${subject}>` : '';
  if (action !== 'settings.change') return ` ${escapeText(subject)}`;
  const key = settingKeys.find((known) => known === subject);
  return key === undefined ? '' : `, ${settingNames[key]}`;
}

function detailOf(action: AuditAction, subject: string, detail: string): string {
  if (action === 'story.follow' || action === 'story.unfollow') return `<#${detail}>`;
  return action === 'settings.change' ? describedSetting(subject, detail) : escapeText(detail);
}
