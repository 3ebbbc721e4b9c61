import type { APIEmbedField } from 'discord-api-types/v10';
import { factualityLabels } from '../../domain/source/factuality.ts';
import type { FeedState } from '../../domain/source/feed-state.ts';
import { leaningLabels } from '../../domain/source/leaning.ts';
import { describePolicy } from '../../domain/guild/describe-policy.ts';
import type { Rating } from '../../domain/source/rating.ts';
import type { Feed, Source } from '../../domain/source/source.ts';
import { cleanText } from '../text/clean-text.ts';
import { gold } from '../colours.ts';
import { countOf, spanOf } from '../text/count-of.ts';
import { countryName, languageName } from '../text/display-name.ts';
import { escapeText } from '../text/escape-text.ts';
import { fitText } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { linkTo } from '../text/link-to.ts';
import { letterOf } from '../story/side-letters.ts';
import { timestamp } from '../text/timestamp.ts';
import { userMention } from '../text/user-mention.ts';
import type { View } from '../view.ts';

/** Raters this far apart on the scale are said to disagree. */
const disagreement = 2;

/**
 * A source: who rates it how, who owns it, and which feeds are read; with how each feed answers when `states` tells, and
 * how much it published lately.
 */
export function sourceView(
  source: Source,
  states: ReadonlyMap<string, FeedState> = new Map(),
  recent?: { articles: number; days: number },
): View {
  const { country, language, ownership, policy } = source;
  const leaning = source.leaning === 'unrated' ? '' : `${letterOf(source.leaning)} `;
  const byGuild = (rating: unknown) => (rating === undefined ? '' : ', rated by this server');
  const owner = ownership.owner === undefined ? '' : ` · ${escapeText(ownership.owner)}`;
  const here = decisionLines(source);
  const fields: APIEmbedField[] = [
    {
      name: `Leaning: ${leaning}${leaningLabels[source.leaning]}${byGuild(policy?.leaning)}`,
      value: ratingLines(source.ratings, 'leaning').join('\n'),
    },
    {
      name: `Factuality: ${factualityLabels[source.factuality]}${byGuild(policy?.factuality)}`,
      value: ratingLines(source.ratings, 'factuality').join('\n'),
    },
    ...(here.length === 0 ? [] : [{ name: 'In this server', value: here.join('\n') }]),
    { name: 'Owner', value: `${ownership.kind}${owner}${citationOf(ownership.citation)}` },
    ...(country === undefined ? [] : [{ name: 'Country', value: escapeText(countryName(country)), inline: true }]),
    { name: 'Language', value: escapeText(languageName(language) ?? language), inline: true },
    ...(recent === undefined
      ? []
      : [{ name: `Last ${spanOf(recent.days, 'day')}`, value: countOf(recent.articles, 'article'), inline: true }]),
    { name: 'Feeds', value: source.feeds.map((feed) => feedLine(feed, states.get(feed.url))).join('\n') },
  ];
  return fitView({
    embeds: [
      {
        color: gold,
        title: escapeText(source.name),
        description: source.domains.map(escapeText).join(' · '),
        fields: fields.map((field) => ({ ...field, value: fitText(field.value, limits.fieldValue) })),
        footer: { text: 'Ratings are the raters’ opinions. Merged: the mean of the raters, one vote each.' },
      },
    ],
  });
}

/** What the reader's guild did with it. */
function decisionLines({ added, policy, isMutedForAll }: Source): string[] {
  const said = ({ by, at }: { by: string; at: Date }) => `by ${userMention(by)} ${timestamp(at, 'R')}`;
  const decided = policy === undefined ? '' : describePolicy(policy);
  return [
    ...(added === undefined ? [] : [`added ${said(added)}`]),
    ...(policy === undefined
      ? []
      : [
          isMutedForAll === true
            ? `${decided}; the bot’s owners leave it out in every server`
            : `${decided}, ${said(policy)}`,
        ]),
  ];
}

function ratingLines(ratings: readonly Rating[], kind: Rating['kind']): string[] {
  const given = ratings.filter((rating) => rating.kind === kind);
  if (given.length === 0) return ['Nobody we know of has rated it.'];
  const values = given.flatMap(({ value }) => value ?? []);
  const apart = Math.max(...values) - Math.min(...values) >= disagreement;
  const lines = given.map(
    ({ rater, label, asOf, url }) =>
      `${url === undefined ? escapeText(rater) : linkTo(cleanText(rater), url)}: ${escapeText(label)} (as of ${escapeText(asOf)})`,
  );
  return apart ? [...lines, '**The raters disagree by two steps or more.**'] : lines;
}

function citationOf(citation: string | undefined): string {
  if (citation === undefined) return '';
  return ` (${URL.canParse(citation) ? linkTo('named here', citation) : escapeText(citation)})`;
}

function feedLine(feed: Feed, state: FeedState | undefined): string {
  const topic = feed.topic === undefined ? '' : ` · ${escapeText(feed.topic)}`;
  const host = URL.canParse(feed.url) ? new URL(feed.url).hostname : feed.url;
  const link = `${linkTo(host, feed.url)}${topic}`;
  if (state?.lastError !== undefined) return `${link} · not answering: ${escapeText(state.lastError)}`;
  return state?.lastGoodAt === undefined ? link : `${link} · answered ${timestamp(state.lastGoodAt, 'R')}`;
}
