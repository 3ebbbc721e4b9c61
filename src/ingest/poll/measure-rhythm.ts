import type { Article } from '../../domain/story/article.ts';
import { day } from '../../domain/clock.ts';
import type { FeedRhythm, FeedState } from '../../domain/source/feed-state.ts';

/** With fewer pauses than this nothing is said about a feed's habits. */
const fewestPauses = 4;
/** The longer ago, the less it counts: what is older than this counts half. */
const memory = 14 * day;

/**
 * The date of a feed's newest article and how often it publishes, by what was known and what it gives now. Articles without
 * a date count as published now, and say nothing about the rhythm.
 */
export function measureRhythm(
  { lastArticleAt: before, rhythm: known }: Pick<FeedState, 'lastArticleAt' | 'rhythm'>,
  articles: readonly Pick<Article, 'publishedAt' | 'firstSeenAt'>[],
  now: Date,
): Pick<FeedState, 'lastArticleAt' | 'rhythm'> {
  const dates = articles
    .filter(({ publishedAt, firstSeenAt }) => publishedAt < firstSeenAt)
    .map(({ publishedAt }) => publishedAt.getTime());
  if (dates.length === 0) {
    const last = articles.length > 0 ? now : before;
    return { ...(last !== undefined && { lastArticleAt: last }), ...(known !== undefined && { rhythm: known }) };
  }
  const newest = Math.max(...dates, before?.getTime() ?? 0);
  const rhythm = known === undefined || before === undefined ? begin(dates, now) : goOn(known, before, dates, now);
  return { lastArticleAt: new Date(newest), ...(rhythm !== undefined && { rhythm }) };
}

/** What the articles of one answer say; undefined when they are too few. */
function begin(dates: readonly number[], now: Date): FeedRhythm | undefined {
  const recent = inOrder(dates.filter((date) => date > now.getTime() - 2 * memory));
  const [first] = recent;
  if (first === undefined || recent.length <= fewestPauses) return undefined;
  return { articles: recent.length - 1, since: new Date(first), longestPauseMs: longestPause(recent) };
}

function goOn(known: FeedRhythm, before: Date, dates: readonly number[], now: Date): FeedRhythm {
  const later = inOrder(dates.filter((date) => date > before.getTime()));
  const rhythm = {
    articles: known.articles + later.length,
    since: known.since,
    longestPauseMs: Math.max(known.longestPauseMs, longestPause([before.getTime(), ...later])),
  };
  const age = now.getTime() - rhythm.since.getTime();
  if (age <= 2 * memory) return rhythm;
  const halved = Math.max(1, Math.round(rhythm.articles / 2));
  return { ...rhythm, articles: halved, since: new Date(rhythm.since.getTime() + age / 2) };
}

function inOrder(dates: readonly number[]): number[] {
  return [...new Set(dates)].sort((one, other) => one - other);
}

function longestPause(dates: readonly number[]): number {
  return dates.reduce((longest, date, at) => Math.max(longest, date - (dates[at - 1] ?? date)), 0);
}
