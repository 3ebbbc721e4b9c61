import type { GuildSubscription } from '../../src/domain/guild/subscription.ts';

/** A daily digest at 07:00 in New York, unless the changes say otherwise. */
export function makeSubscription(changes: Partial<GuildSubscription> = {}): GuildSubscription {
  return {
    id: 'sub',
    guildId: 'guild',
    channelId: 'channel',
    topics: [],
    time: '07:00',
    zone: 'America/New_York',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    size: 5,
    createdBy: 'user',
    createdAt: new Date('2000-01-01T00:00:00Z'),
    ...changes,
  };
}
