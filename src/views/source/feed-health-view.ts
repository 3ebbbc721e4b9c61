import { describeFeedHealth, type SentenceWords } from '../../domain/source/describe-feed-health.ts';
import { isAnswering } from '../../domain/source/feed-health.ts';
import { feedHealths, type FeedHealth, type FeedState } from '../../domain/source/feed-state.ts';
import type { Feed, Source } from '../../domain/source/source.ts';
import type { NoticeStatus } from '../../domain/guild/notice.ts';
import { noticeStatusText } from '../notice/notice-status-text.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { cleanText } from '../text/clean-text.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { linkTo } from '../text/link-to.ts';
import { clampPage } from '../fit/pack-pages.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';

/** How one feed of a source does, as `app.feedHealth` lists it. */
export interface ListedFeed {
  source: Pick<Source, 'id' | 'name'>;
  feed: Feed;
  health: FeedHealth | undefined;
  state: FeedState | undefined;
}

/** Each state in a word, and what it means for the reader of the list. */
const meanings: Record<FeedHealth, string> = {
  gone: 'gone: the server says that the feed will not come back',
  blocked: 'blocked: the server refuses us time and again',
  failing: 'failing: no answer, or none that is a feed',
  quiet: 'quiet: they answer, but have had nothing new for unusually long',
  ok: 'ok',
};

/** As many as fit at their longest. */
const feedsPerPage = 8;
const longestName = 50;
const longestAddress = 120;
const longestTopic = 30;
const longestSentence = 230;

/** A page of the feeds that are not well, in the order given, under a count of all by state and what its server's notices wait for. */
export function feedHealthView(feeds: readonly ListedFeed[], page: number, notices?: NoticeStatus): View {
  const unwell = feeds.filter(({ health }) => health !== undefined && health !== 'ok');
  const pages = Math.max(1, Math.ceil(unwell.length / feedsPerPage));
  const current = clampPage(page, pages);
  const id = (target: number) => `source:health:${target}`;
  const turns = [
    button(id(current - 1), 'Previous', current === 0),
    button(id(current + 1), 'Next', current === pages - 1),
  ];
  const shown = unwell.slice(current * feedsPerPage, (current + 1) * feedsPerPage).map(feedLine);
  return fitView({
    embeds: [
      {
        color: gold,
        title: `Feeds: ${feeds.filter(({ health }) => isAnswering(health)).length} of ${feeds.length} answer`,
        description: [
          ...countLines(feeds),
          ...waitingLines(notices),
          '',
          ...(shown.length > 0 ? shown : ['Nothing needs a look.']),
        ].join('\n'),
        footer: { text: `Page ${current + 1} of ${pages} · ${countOf(unwell.length, 'feed')} to look at` },
      },
    ],
    components: pages > 1 ? [buttonRow(...turns)] : [],
  });
}

function waitingLines(notices: NoticeStatus | undefined): string[] {
  return notices === undefined || notices.waiting === 0 ? [] : [noticeStatusText(notices)];
}

function countLines(feeds: readonly ListedFeed[]): string[] {
  const count = (health: FeedHealth | undefined) => feeds.filter((each) => each.health === health).length;
  const lines = feedHealths.flatMap((health) => {
    const number = count(health);
    return number === 0 ? [] : [`**${number}** ${meanings[health]}`];
  });
  const waiting = count(undefined);
  return waiting === 0 ? lines : [...lines, `**${waiting}** not asked yet`];
}

/** A feed's name with its link, its state in a word, and the sentence that tells why and since when. */
export function feedLine({ source, feed, health, state }: ListedFeed): string {
  const label = cutLine(cleanText(source.name), longestName);
  const name = feed.url.length > longestAddress ? escapeText(label) : linkTo(label, feed.url);
  const topic = feed.topic === undefined ? '' : ` (${cutLine(escapeText(feed.topic), longestTopic)})`;
  const sentence = state === undefined ? '' : `: ${cutLine(describeFeedHealth(state, discordWords), longestSentence)}`;
  return `**${health ?? 'new'}** · ${name}${topic}${sentence}`;
}

const discordWords: SentenceWords = {
  since: (date) => `since ${timestamp(date, 'f')}`,
  ago: (date) => timestamp(date, 'R'),
  text: escapeText,
};
