import { healthOf } from './feed-health.ts';
import type { FeedState } from './feed-state.ts';
import { timesWord } from '../text/times-word.ts';

/** How a sentence writes times and what others wrote: in plain words for a log, in Discord's tags for a view. */
export interface SentenceWords {
  /** `since Monday` */
  since(date: Date): string;
  /** `2 days ago` */
  ago(date: Date): string;
  /** Text from outside, made harmless. */
  text(text: string): string;
}

/** A sentence, without its full stop, that tells an admin how a feed does and since when. */
export function describeFeedHealth(state: FeedState, words: SentenceWords): string {
  const host = words.text(hostOf(state.url));
  switch (healthOf(state)) {
    case undefined:
      return state.lastError === undefined ? `${host} has not been asked yet` : describeFailure(state, words);
    case 'ok':
      return state.lastArticleAt === undefined
        ? `${host} answers`
        : `${host} answers; its newest article is from ${words.ago(state.lastArticleAt)}`;
    case 'quiet':
      return `${host} answers, but has published nothing since ${lastArticle(state, words)}, which is unusual for it`;
    case 'gone':
      return `${describeFailure(state, words)}; it is asked again about once a week`;
    default:
      return describeFailure(state, words);
  }
}

function describeFailure(state: FeedState, words: SentenceWords): string {
  const { lastError = 'It did not answer', failure, failures, failingSince, lastArticleAt, lastGoodAt } = state;
  const error = words.text(lastError);
  const run = timesSince(failure?.times ?? failures, failure?.since, words);
  // A sentence that goes on after a colon or semicolon would take the count for a part of that.
  const told = /[:;] |“/.test(lastError) ? `${error} (${run})` : `${error} ${run}`;
  const before =
    failure !== undefined && failingSince !== undefined && failures > failure.times
      ? [`failing in one way or another ${words.since(failingSince)}`]
      : [];
  const last =
    lastArticleAt !== undefined
      ? `last good article ${words.ago(lastArticleAt)}`
      : lastGoodAt !== undefined
        ? `last good answer ${words.ago(lastGoodAt)}`
        : 'it has never answered';
  return [told, ...before, last].join('; ');
}

/** `three times since Monday`, `once, 2 hours ago`. */
function timesSince(times: number, since: Date | undefined, words: SentenceWords): string {
  const count = timesWord(Math.max(1, times));
  if (since === undefined) return count;
  return times <= 1 ? `${count}, ${words.ago(since)}` : `${count} ${words.since(since)}`;
}

function lastArticle({ lastArticleAt }: FeedState, words: SentenceWords): string {
  return lastArticleAt === undefined ? 'we know it' : `its last article, ${words.ago(lastArticleAt)}`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
