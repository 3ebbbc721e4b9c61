import type { AuditEntry } from '../../domain/guild/audit.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { settingKeys, type GuildSettings, type SettingKey } from '../../domain/guild/guild-settings.ts';
import type { NoticeStatus } from '../../domain/guild/notice.ts';
import { noticeStatusText } from '../notice/notice-status-text.ts';
import { gold } from '../colours.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { countOf } from '../text/count-of.ts';
import { fitText } from '../text/fit-text.ts';
import { timestamp } from '../text/timestamp.ts';
import { userMention } from '../text/user-mention.ts';
import type { View } from '../view.ts';
import { describedSetting, settingNames, settingText } from './setting-text.ts';

/** What each setting means for the members of a server. */
const meanings: Record<SettingKey, string> = {
  language: 'Headlines and key points are taken from articles in this language where a story has some.',
  zone: 'Digests are ordered in it unless told otherwise.',
  palette: 'The colours of the sides on cards and in lists. Letters and numbers stand beside them in any case.',
  raters: 'Whose ratings count here; a source that none of them rates is unrated.',
  minSources: 'Headlines and digests leave out stories of fewer sources.',
  topics: 'What `/headlines` shows unless a topic is asked for.',
  adminChannelId:
    'Where admins are told, at most once an hour, of this server’s own feeds that fall silent or come back, and of digests and alerts that are kept out.',
  roleIds:
    'Members with one of these roles may do what asks for Manage Server or Manage Messages, but for changing this list. For a command that they don’t see, allow the role in Server Settings, Integrations.',
};

const buttonsPerRow = 4;

/** Every setting of a server with what it means, and a button to change each; above them what has just been changed. */
export function settingsView(
  settings: GuildSettings,
  catalog: Catalog,
  notices: NoticeStatus,
  changed?: { key: SettingKey; replaced?: AuditEntry },
): View {
  const rows = [settingKeys.slice(0, buttonsPerRow), settingKeys.slice(buttonsPerRow)];
  return fitView({
    ...(changed === undefined ? {} : { content: changedLine(settings, catalog, changed) }),
    embeds: [
      {
        color: gold,
        title: 'Settings of this server',
        fields: settingKeys.map((key) => ({
          name: settingNames[key],
          value: fitText(
            `**${settingText(key, settings, catalog)}**\n${meanings[key]}${key === 'adminChannelId' ? noticeLines(notices) : ''}`,
            limits.fieldValue,
          ),
        })),
        footer: { text: 'Seen by you alone · /audit shows who changed what' },
      },
    ],
    components: [
      ...rows.map((keys) => buttonRow(...keys.map((key) => button(`settings:edit:${key}`, settingNames[key])))),
      ...(notices.muted === 0 ? [] : [buttonRow(button('settings:hear', 'Notices of all feeds again'))]),
    ],
  });
}

function noticeLines(notices: NoticeStatus): string {
  const { waiting, muted } = notices;
  const lines = [
    ...(waiting === 0 ? [] : [noticeStatusText(notices)]),
    ...(muted === 0 ? [] : [`No notices are posted of ${countOf(muted, 'feed')}.`]),
  ];
  return lines.map((line) => `\n${line}`).join('');
}

function changedLine(
  settings: GuildSettings,
  catalog: Catalog,
  { key, replaced }: { key: SettingKey; replaced?: AuditEntry },
): string {
  const lines = [`**${settingNames[key]}** is now: ${settingText(key, settings, catalog)}.`];
  if (replaced !== undefined) {
    const { userId, at, detail = '' } = replaced;
    const former = describedSetting(key, detail);
    lines.push(`This replaces what ${userMention(userId)} set ${timestamp(at, 'R')}: ${former}.`);
  }
  return fitText(lines.join('\n'), limits.content);
}
