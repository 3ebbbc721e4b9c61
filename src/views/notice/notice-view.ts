import type { Notice } from '../../domain/notice.ts';
import { gold } from '../colours.ts';
import { subscriptionTime } from '../digest/subscription-line.ts';
import { resumeButton } from '../digest/resume-button.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { feedLine } from '../source/feed-health-view.ts';
import { feedChoice } from '../source/found-feeds-view.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import type { View } from '../view.ts';

/** As many as fit at their longest. */
const mostLines = 8;
/** A message has five rows; the last is for all that there is. */
const mostRows = 4;
const longestName = 40;
const longestReason = 300;

/** One message that tells a server's admins all that they have not heard yet, with buttons that mend or mute it. */
export function noticeView(notices: readonly Notice[], deliveryId: string): View {
  const rest = notices.length - mostLines;
  const lines = notices.slice(0, mostLines).map(noticeLine);
  if (rest > 0) lines.push(`… and ${countOf(rest, 'feed')} more: **All feeds** shows them.`);
  const open = notices.filter((notice) => notice.kind === 'digest' || notice.health !== 'ok');
  return fitView({
    embeds: [
      {
        color: gold,
        title: titleOf(open.length),
        description: lines.join('\n'),
        footer: { text: 'For who manages this server · one notice an hour at most' },
      },
    ],
    components: [
      ...open.slice(0, mostRows).map(noticeRow),
      buttonRow(button('source:health:0', 'All feeds'), button(`settings:notice:${deliveryId}`, 'Settings')),
    ],
  });
}

function titleOf(open: number): string {
  if (open === 0) return 'Nothing needs a look any more';
  return open === 1 ? 'Something needs a look' : `${open} things need a look`;
}

function noticeLine(notice: Notice): string {
  if (notice.kind === 'feed') return feedLine(notice);
  const { subscription, reason } = notice;
  const what = subscription.paused === undefined ? 'digest not posted' : 'digest paused';
  const why = cutLine(escapeText(reason), longestReason);
  return `**${what}** · <#${subscription.channelId}> ${subscriptionTime(subscription)}: ${why}`;
}

function noticeRow(notice: Notice) {
  if (notice.kind === 'digest') {
    const { subscription } = notice;
    const verb = subscription.paused === undefined ? 'Check' : 'Resume';
    return buttonRow(resumeButton(subscription, `${verb} the digest of ${subscription.time}`));
  }
  const name = cutLine(cleanText(notice.source.name), longestName);
  const choice = feedChoice(notice.feed.url);
  return buttonRow(
    button(`settings:retest:${choice}`, cutLine(`Test ${name} again`, limits.buttonLabel)),
    button(`settings:silence:${choice}`, cutLine(`Mute notices of ${name}`, limits.buttonLabel)),
  );
}
