import type { Catalog } from '../../domain/source/catalog.ts';
import type { StorySummary } from '../../domain/story/story-summary.ts';
import { headlineOf } from '../../domain/story/story.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { selectRow } from '../fit/build-rows.ts';
import { addressDigest } from './address-digest.ts';
import { cleanText } from '../text/clean-text.ts';
import { countCharacters } from '../text/count-characters.ts';
import { countOf } from '../text/count-of.ts';
import { compactEmbed } from './compact-embed.ts';
import { describeScope, describeTimes } from './describe-order.ts';
import { digestEmbed, type DigestStory } from './digest-embed.ts';
import { cutLine, fitText } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { linkTo } from '../text/link-to.ts';
import { readingMinutes } from './reading-minutes.ts';
import { shareLetters } from '../story/side-letters.ts';
import { storyOptions } from '../story/story-options.ts';
import type { View } from '../view.ts';

export interface DigestCard {
  stories: readonly DigestStory[];
  also: readonly Pick<StorySummary, 'slug' | 'title' | 'url' | 'sources' | 'sides'>[];
  feeds: { answered: number; total: number };
  catalog: Catalog;
  subscription?: Pick<
    Subscription,
    'topics' | 'countries' | 'languages' | 'time' | 'moreTimes' | 'zone' | 'style' | 'mentionRoleId'
  >;
  /** Stands in a button's custom_id, so that a crash can look for the digest among the channel's messages. */
  deliveryId?: string;
  withoutPictures?: boolean;
}

const alsoRoom = 600;
const longestAlso = 110;

/** A digest: counts in one line, an embed per story or one for all, the next stories by title, and a menu that opens any of them. */
export function digestView({ deliveryId, ...card }: DigestCard): View {
  const mentionRoleId = card.stories.length === 0 ? undefined : card.subscription?.mentionRoleId;
  return addressDigest(drawDigest(card), { mentionRoleId, deliveryId });
}

/** What is the same for all channels that ordered the same: the digest without its ping and the button that tells its delivery. */
export function drawDigest(card: Omit<DigestCard, 'deliveryId'>): View {
  const { stories, also, feeds, catalog, subscription, withoutPictures = false } = card;
  const footer = footerLine(feeds, subscription, catalog);
  const tail = fitText(
    also.map(({ title, url }) => `• ${linkTo(cutLine(cleanText(title), longestAlso), url)}`).join('\n'),
    alsoRoom,
  );
  const shown = stories.slice(0, limits.embeds);
  const spent = countCharacters(footer) + countCharacters(tail) + 10;
  const room = Math.floor((limits.embedTotal - spent) / Math.max(1, shown.length));
  const isCompact = subscription?.style === 'compact' && shown.length > 0;
  const embeds = isCompact
    ? [compactEmbed(shown, catalog)]
    : shown.map((entry) => digestEmbed(entry, catalog, room, withoutPictures));
  const last = embeds.at(-1);
  if (last !== undefined) {
    last.footer = { text: footer };
    if (tail !== '') last.fields = [{ name: 'Also', value: tail }];
  }
  const options = [
    ...storyOptions(
      shown.map(({ story, coverage }) => ({ slug: story.slug, title: headlineOf(story).title, coverage })),
      ({
        coverage: {
          sources,
          sides: { left, center, right },
        },
      }) =>
        `${countOf(sources, 'source')} · ${shareLetters({ left: left.count, center: center.count, right: right.count })}`,
    ),
    ...storyOptions(also, ({ sources, sides }) => `${countOf(sources, 'source')} · ${shareLetters(sides)}`),
  ];
  return fitView({
    content: shown.length === 0 ? `No new stories. ${footer}` : summaryLine(shown),
    embeds,
    components: [selectRow('digest:open', 'Open a story', options)],
  });
}

/** `5 stories · 218 articles · 61 independent newsrooms · 4 min`; a newsroom in two stories counts once. */
function summaryLine(stories: readonly DigestStory[]): string {
  const articles = stories.flatMap(({ story }) => story.articles);
  const newsrooms = new Set(articles.filter(({ copyOf }) => copyOf === undefined).map(({ sourceId }) => sourceId));
  const texts = stories.flatMap(({ story }) => [
    headlineOf(story).title,
    ...story.brief.keyPoints.map(({ text }) => text),
    ...story.brief.quotes.map(({ text }) => text),
  ]);
  return [
    countOf(stories.length, 'story', 'stories'),
    countOf(articles.length, 'article'),
    countOf(newsrooms.size, 'independent newsroom'),
    `${readingMinutes(texts)} min`,
  ].join(' · ');
}

function footerLine(feeds: DigestCard['feeds'], subscription: DigestCard['subscription'], catalog: Catalog): string {
  const answered = `${feeds.answered} of ${countOf(feeds.total, 'feed')} answered`;
  if (subscription === undefined) return answered;
  return [answered, describeScope(subscription, catalog), describeTimes(subscription)].join(' · ');
}
