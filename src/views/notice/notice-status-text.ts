import { hour } from '../../domain/clock.ts';
import type { NoticeStatus } from '../../domain/guild/notice.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { timestamp } from '../text/timestamp.ts';

/** A sentence that tells how many notices wait, and for what. */
export function noticeStatusText({ channelId, waiting, hindrance }: NoticeStatus): string {
  const count = `${countOf(waiting, 'notice')} ${waiting === 1 ? 'waits' : 'wait'}`;
  if (channelId === undefined) return `${count} for a channel: choose one in \`/settings\`.`;
  if (hindrance === undefined) return `${count} for the next message in <#${channelId}>.`;
  const again = timestamp(new Date(hindrance.at.getTime() + hour), 'R');
  return `⚠ ${count}: I can’t post in <#${channelId}>. ${escapeText(hindrance.reason)} Tried again ${again}.`;
}
