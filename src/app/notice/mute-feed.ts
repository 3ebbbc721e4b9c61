import { UserError } from '../../domain/user-error.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';

export interface MuteRequest {
  guildId: string;
  userId: string;
  url: string;
}

/**
 * Ends the notices of one of a guild's own feeds, or takes that back.
 * @throws UserError when the guild has no such feed, or it is so already.
 */
export async function muteFeed(
  desk: GuildDesk,
  { guildId, userId, url, isMuted }: MuteRequest & { isMuted: boolean },
  now: Date,
): Promise<void> {
  await desk.change(guildId, { userId, now }, (guild) => {
    const source = guild.sources.find(({ feeds }) => feeds.some((feed) => feed.url === url));
    if (source === undefined) throw unknownFeed();
    const { mutedFeeds = [] } = guild;
    if (mutedFeeds.includes(url) === isMuted) {
      throw new UserError(
        'unchanged',
        isMuted ? 'No notices are posted of this feed already.' : 'Its notices are posted already.',
      );
    }
    const known = new Set(guild.sources.flatMap(({ feeds }) => feeds.map((feed) => feed.url)));
    const others = mutedFeeds.filter((muted) => muted !== url && known.has(muted));
    return {
      guild: { ...guild, mutedFeeds: isMuted ? [...others, url] : others },
      entry: { action: isMuted ? 'source.silence' : 'source.hear', subject: source.id, detail: url },
    };
  });
}

/** The error for a feed that is not among the guild's own, or not any more. */
export function unknownFeed(): UserError {
  return new UserError(
    'unknown-feed',
    'This server has no such feed any more. `/source health` shows those that it has.',
  );
}
