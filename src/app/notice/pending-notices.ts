import type { Alert } from '../../domain/guild/alert.ts';
import type { Follow } from '../../domain/guild/follow.ts';
import type { Notice, ToldStates } from '../../domain/guild/notice.ts';
import type { GuildSubscription, Subscription } from '../../domain/guild/subscription.ts';
import type { SourceFeedHealth } from '../news/feed-health.ts';

/** What a guild's notices are drawn from, as it is now. */
export interface NoticeFacts {
  guildId: string;
  /** Where they go; undefined while no admin has said so. */
  channelId?: string;
  /** The guild's own feeds, the worst first. */
  feeds: readonly SourceFeedHealth[];
  subscriptions: readonly Subscription[];
  /** What its channels follow. */
  follows: readonly Follow[];
  alerts: readonly Alert[];
  /** URLs of feeds that the admins want no notices of. */
  muted: readonly string[];
}

/**
 * What is to be told: digests, alerts and cards that are kept out, then feeds that do otherwise than was told last, the worst
 * first. It is found by comparing, so what came and went untold is no notice, and none is lost or repeated by a restart.
 */
export function pendingNotices(
  { feeds, subscriptions, alerts, follows, muted }: NoticeFacts,
  told: ToldStates,
): Notice[] {
  const digests = subscriptions.flatMap((subscription): Notice[] => {
    const trouble = troubleOf(subscription);
    if (trouble === undefined || told[digestKey(subscription)] === trouble.state) return [];
    return [{ kind: 'digest', subscription, reason: trouble.reason }];
  });
  const keptOut = alerts.flatMap((alert): Notice[] => {
    const trouble = troubleOf(alert);
    if (trouble === undefined || told[alertKey(alert)] === trouble.state) return [];
    return [{ kind: 'alert', alert, reason: trouble.reason }];
  });
  const cards = follows.flatMap((follow): Notice[] => {
    const trouble = troubleOf(follow);
    if (trouble === undefined || told[followKey(follow)] === trouble.state) return [];
    return [{ kind: 'follow', follow, reason: trouble.reason }];
  });
  const changed = feeds.flatMap(({ source, feed, health, state }): Notice[] => {
    if (health === undefined || state === undefined || muted.includes(feed.url)) return [];
    if (health === (told[feedKey(feed)] ?? 'ok')) return [];
    return [{ kind: 'feed', source, feed, health, state }];
  });
  return [...digests, ...keptOut, ...cards, ...changed];
}

/** What counts as told once a notice of these facts is posted. */
export function toldStates({ feeds, subscriptions, alerts, follows }: NoticeFacts): ToldStates {
  const keptOut = [
    ...subscriptions.map((each) => [digestKey(each), troubleOf(each)] as const),
    ...alerts.map((each) => [alertKey(each), troubleOf(each)] as const),
    ...follows.map((each) => [followKey(each), troubleOf(each)] as const),
  ].flatMap(([key, trouble]) => (trouble === undefined ? [] : [[key, trouble.state] as const]));
  const unwell = feeds.flatMap(({ feed, health }) =>
    health === undefined || health === 'ok' ? [] : [[feedKey(feed), health] as const],
  );
  return Object.fromEntries([...keptOut, ...unwell]);
}

/** Why a digest, an alert or a card is kept out, or not published, and since when: a pause after an earlier one is another. */
function troubleOf({
  paused,
  strikes,
  unpublished,
}: Pick<Subscription, 'paused' | 'strikes'> & Partial<Pick<GuildSubscription, 'unpublished'>>):
  { state: string; reason: string } | undefined {
  // Who paused it knows.
  if (paused?.byAdmin === true) return undefined;
  if (paused !== undefined) return { state: `paused ${paused.at.toISOString()}`, reason: paused.reason };
  if (strikes?.reason !== undefined)
    return { state: `kept out ${strikes.since.toISOString()}`, reason: strikes.reason };
  if (unpublished === undefined) return undefined;
  return { state: `unpublished ${unpublished.since.toISOString()}`, reason: unpublished.reason };
}

function feedKey({ url }: { url: string }): string {
  return `feed ${url}`;
}

function digestKey({ id }: Subscription): string {
  return `digest ${id}`;
}

function alertKey({ id }: Alert): string {
  return `alert ${id}`;
}

function followKey({ id }: Follow): string {
  return `follow ${id}`;
}
