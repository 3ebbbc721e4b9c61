import type { Alert } from '../../domain/guild/alert.ts';
import { describeWatch } from '../../domain/guild/describe-alert.ts';
import type { Notice } from '../../domain/guild/notice.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { resumeAlertButton } from '../alert/alert-list-view.ts';
import { gold } from '../colours.ts';
import { subscriptionTime } from '../digest/subscription-line.ts';
import { resumeButton } from '../digest/resume-button.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { resumeFollowButton, unfollowButton } from '../follow/follow-buttons.ts';
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
const longestTitle = 80;
const longestReason = 300;

/** One message that tells a server's admins all that they have not heard yet, with buttons that mend or mute it. */
export function noticeView(notices: readonly Notice[], deliveryId: string): View {
  const rest = notices.length - mostLines;
  const lines = notices.slice(0, mostLines).map(noticeLine);
  if (rest > 0) lines.push(restLine(notices.slice(mostLines)));
  const open = notices.filter((notice) => notice.kind !== 'feed' || notice.health !== 'ok');
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
      ...open.filter(hasButton).slice(0, mostRows).map(noticeRow),
      buttonRow(button('source:health:0', 'All feeds'), button(`settings:notice:${deliveryId}`, 'Settings')),
    ],
  });
}

function restLine(rest: readonly Notice[]): string {
  if (rest.every(({ kind }) => kind === 'feed')) {
    return `… and ${countOf(rest.length, 'feed')} more: **All feeds** shows them.`;
  }
  return `… and ${rest.length} more: **All feeds**, \`/digest list\` and \`/following\` show them.`;
}

function titleOf(open: number): string {
  if (open === 0) return 'Nothing needs a look any more';
  return open === 1 ? 'Something needs a look' : `${open} things need a look`;
}

function noticeLine(notice: Notice): string {
  if (notice.kind === 'feed') return feedLine(notice);
  const why = cutLine(escapeText(notice.reason), longestReason);
  if (notice.kind === 'follow') {
    const { follow } = notice;
    const how = follow.paused === undefined ? 'card kept out' : 'card paused';
    return `**${how}** · <#${follow.channelId}> ${escapeText(cutLine(cleanText(follow.title), longestTitle))}: ${why}`;
  }
  const { channelId, paused } = notice.kind === 'digest' ? notice.subscription : notice.alert;
  const isPosted = notice.kind === 'digest' && isUnpublishedAlone(notice.subscription);
  const how = paused !== undefined ? 'paused' : isPosted ? 'posted, but not published' : 'not posted';
  const which = notice.kind === 'digest' ? subscriptionTime(notice.subscription) : alertName(notice.alert);
  return `**${notice.kind} ${how}** · <#${channelId}> ${which}: ${why}`;
}

/** What is published later by itself has nothing to press. */
function hasButton(notice: Notice): boolean {
  return notice.kind !== 'digest' || !isUnpublishedAlone(notice.subscription);
}

function isUnpublishedAlone({ paused, strikes, unpublished }: Subscription): boolean {
  return paused === undefined && strikes === undefined && unpublished !== undefined;
}

function noticeRow(notice: Notice) {
  if (notice.kind === 'digest') {
    const { subscription } = notice;
    const verb = subscription.paused === undefined ? 'Check' : 'Resume';
    return buttonRow(resumeButton(subscription, `${verb} the digest of ${subscription.time}`));
  }
  if (notice.kind === 'alert') {
    const { alert } = notice;
    const verb = alert.paused === undefined ? 'Check' : 'Resume';
    return buttonRow(resumeAlertButton(alert, `${verb} the alert ${alertName(alert)}`));
  }
  if (notice.kind === 'follow') {
    const { follow } = notice;
    const name = cutLine(cleanText(follow.title), longestName);
    return buttonRow(
      resumeFollowButton(follow, `${follow.paused === undefined ? 'Check' : 'Resume'} the card of ${name}`),
      unfollowButton(follow, `Unfollow ${name}`),
    );
  }
  const name = cutLine(cleanText(notice.source.name), longestName);
  const choice = feedChoice(notice.feed.url);
  return buttonRow(
    button(`settings:retest:${choice}`, cutLine(`Test ${name} again`, limits.buttonLabel)),
    button(`settings:silence:${choice}`, cutLine(`Mute notices of ${name}`, limits.buttonLabel)),
  );
}

/** By its words, and its topics by their ids: a notice is drawn without a catalog. */
function alertName(alert: Alert): string {
  return escapeText(describeWatch(alert, { topics: new Map() }));
}
