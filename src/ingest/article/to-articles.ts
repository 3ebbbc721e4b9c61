import { createHash } from 'node:crypto';
import type { Article } from '../../domain/story/article.ts';
import { day, minute } from '../../domain/clock.ts';
import type { Feed, Source } from '../../domain/source/source.ts';
import { canonicalUrl } from './canonical-url.ts';
import { creditItem, type OwnerOf } from './credit-item.ts';
import { cutAtWord } from './cut-at-word.ts';
import { detectLanguage } from './detect-language.ts';
import type { FeedItem } from '../parse/feed-item.ts';
import { plainText } from './plain-text.ts';
import { describeItem, shorten } from '../parse/to-feed-item.ts';

const longestTitle = 300;
const longestExcerpt = 1_000;
const longestAuthor = 100;
const longestGuid = 200;
/** Clocks of servers differ; a date that lies further ahead than this is worth a word. */
const clockSkew = 10 * minute;

export interface ArticleContext {
  feed: Feed;
  source: Pick<Source, 'id' | 'language'> & Partial<Pick<Source, 'domains'>>;
  /** Who publishes where, to credit what an aggregator passes on; without it all is the feed's source's. */
  ownerOf?: OwnerOf;
  /** As the feed declares it. */
  language?: string;
  now: Date;
}

/**
 * The items as articles: each address once, in the feed's order. An item without an address or any text is a problem.
 * A missing date, and one in the future, becomes `now`; a day without a time, its end.
 */
export function toArticles(
  items: readonly FeedItem[],
  context: ArticleContext,
): { articles: Article[]; problems: string[] } {
  const articles = new Map<string, Article>();
  const problems: string[] = [];
  const latestOf = givesDays(items) ? endOfDay : (date: Date) => date;
  for (const [index, item] of items.entries()) {
    try {
      const article = toArticle(item, index, { ...context, latestOf }, problems);
      if (article !== undefined && !articles.has(article.id)) articles.set(article.id, article);
    } catch (error) {
      // What one item finds wrong in us must not cost the others.
      problems.push(
        `Item ${index + 1}: can’t be read: ${shorten(error instanceof Error ? error.message : String(error))}`,
      );
    }
  }
  return { articles: [...articles.values()], problems };
}

/** Undefined when the item can't be an article; `problems` says why. */
function toArticle(
  item: FeedItem,
  index: number,
  context: ArticleContext & { latestOf: (date: Date) => Date },
  problems: string[],
): Article | undefined {
  const text = plainText(item.description);
  const heading = plainText(item.title) || text;
  const name = describeItem(index, heading);
  const url = canonicalUrl(item.url ?? '', context.feed.url);
  if (url === undefined) {
    const got = item.url === undefined ? 'none' : 'a longer one';
    problems.push(`${name}: expected a link of at most 2,000 characters, got ${got}`);
    return undefined;
  }
  if (heading === '') {
    problems.push(`${name}: expected a title or a description, got neither`);
    return undefined;
  }
  const published = item.publishedAt ?? context.now;
  if (published.getTime() > context.now.getTime() + clockSkew) {
    problems.push(`${name}: expected a date in the past, got ${published.toISOString()}; it is taken as new`);
  }
  const { source, title, description } = creditItem(item, { url, title: heading, description: text }, context);
  const isOwn = source.id === context.source.id;
  return {
    id: articleId(source.id, url),
    sourceId: source.id,
    url,
    title: cutAtWord(title, longestTitle),
    excerpt: cutAtWord(description, longestExcerpt),
    language: detectLanguage(`${title} ${description}`, [
      item.language,
      context.language,
      isOwn ? (context.feed.language ?? source.language) : source.language,
    ]),
    publishedAt: new Date(Math.min(context.latestOf(published).getTime(), context.now.getTime())),
    firstSeenAt: context.now,
    ...optionalFields(item, context.feed, url),
  };
}

/**
 * Whether a feed gives days without a time: all its dates are midnight. Taken as they stand, its source would have broken every
 * story of the day.
 */
function givesDays(items: readonly FeedItem[]): boolean {
  return items.every(({ publishedAt }) => publishedAt === undefined || publishedAt.getTime() % day === 0);
}

/** The latest moment that a day may mean. */
function endOfDay(midnight: Date): Date {
  return new Date(midnight.getTime() + day - minute);
}

/** The id of a source's article, from its canonical address only: GUIDs, dates and tracking may change between fetches. */
export function articleId(sourceId: string, url: string): string {
  return createHash('sha256').update(`${sourceId}\n${url}`).digest('hex').slice(0, 24);
}

function optionalFields(
  item: FeedItem,
  feed: Feed,
  url: string,
): Pick<Article, 'guid' | 'topic' | 'author' | 'imageUrl'> {
  const author = cutAtWord(plainText(item.author ?? ''), longestAuthor);
  const guid = item.guid?.trim().slice(0, longestGuid) ?? '';
  return {
    ...(guid !== '' && canonicalUrl(guid) !== url && { guid }),
    ...(feed.topic !== undefined && { topic: feed.topic }),
    ...(author !== '' && { author }),
    ...(item.imageUrl !== undefined && { imageUrl: item.imageUrl }),
  };
}
