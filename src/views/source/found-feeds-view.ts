import { createHash } from 'node:crypto';
import { ComponentType } from 'discord-api-types/v10';
import type { Article } from '../../domain/story/article.ts';
import { cleanText } from '../text/clean-text.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine, fitText } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { linkTo } from '../text/link-to.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';

/** A feed as it answered just now. */
export interface ShownFeed {
  url: string;
  format: string;
  title?: string;
  /** Newest first. */
  articles: readonly Pick<Article, 'title' | 'url' | 'publishedAt'>[];
  problems: readonly string[];
  milliseconds?: number;
}

const articlesEach = 5;
const longestTitle = 90;
const problemsEach = 3;
const longestProblem = 160;

/** Stands for a feed in a menu: addresses are too long. */
export function feedChoice(url: string): string {
  return createHash('sha256').update(url).digest('base64url').slice(0, 16);
}

/** The feeds behind an address with their last articles, and a menu that asks which of them to take. */
export function foundFeedsView(
  address: string,
  feeds: readonly ShownFeed[],
  command: 'source' | 'catalog' = 'source',
): View {
  const options = feeds.slice(0, limits.options).map((feed) => ({
    label: cleanText(feed.title ?? '') || feed.url,
    value: feedChoice(feed.url),
    description: `${feed.format} · ${countOf(feed.articles.length, 'article')}`,
  }));
  return fitView({
    embeds: [
      {
        color: gold,
        title: `${countOf(feeds.length, 'feed')} found`,
        url: address,
        description: `What you take is read for ${command === 'source' ? 'this server alone' : 'all servers'}. Nobody has rated it: it counts as unrated.`,
        fields: feeds.map((feed) => ({ name: nameOf(feed), value: fitText(lastArticles(feed), limits.fieldValue) })),
      },
    ],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: `${command}:take`,
            placeholder: 'Which of them to take',
            min_values: 1,
            max_values: options.length,
            options,
          },
        ],
      },
    ],
  });
}

/** What feeds yield right now, with what could not be read of them. */
export function feedTestView(title: string, feeds: readonly ShownFeed[]): View {
  const fields = feeds.map((feed) => {
    const { articles, format, milliseconds, problems } = feed;
    const facts = [
      format,
      countOf(articles.length, 'article'),
      ...(milliseconds === undefined ? [] : [`read in ${milliseconds} ms`]),
    ];
    const shown = problems.slice(0, problemsEach).map((problem) => `⚠ ${escapeText(cutLine(problem, longestProblem))}`);
    const more = problems.length > shown.length ? [`⚠ ${problems.length - shown.length} more`] : [];
    const lines = [facts.join(' · '), ...shown, ...more, lastArticles(feed)];
    return { name: nameOf(feed), value: fitText(lines.join('\n'), limits.fieldValue) };
  });
  return fitView({ embeds: [{ color: gold, title: escapeText(title), fields }] });
}

function nameOf({ title = '', url }: ShownFeed): string {
  const name = escapeText(cutLine(title, longestTitle));
  return fitText(`${name === '' ? '' : `${name} · `}${escapeText(cutLine(url, longestTitle))}`, limits.fieldName);
}

function lastArticles({ articles }: ShownFeed): string {
  if (articles.length === 0) return 'It is empty right now.';
  return articles
    .slice(0, articlesEach)
    .map(({ title, url, publishedAt }) => {
      return `• ${linkTo(cutLine(cleanText(title), longestTitle), url)} ${timestamp(publishedAt, 'R')}`;
    })
    .join('\n');
}
