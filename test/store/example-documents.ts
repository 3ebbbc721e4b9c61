import type { Article } from '../../src/domain/story/article.ts';
import type { AuditEntry } from '../../src/domain/guild/audit.ts';
import type { FeedState } from '../../src/domain/source/feed-state.ts';
import type { Follow } from '../../src/domain/guild/follow.ts';
import type { GuildStory } from '../../src/domain/guild/guild-story.ts';
import { newGuild, type Guild } from '../../src/domain/guild/guild.ts';
import type { Story } from '../../src/domain/story/story.ts';
import type { GuildSubscription, UserSubscription, Slot } from '../../src/domain/guild/subscription.ts';

export const exampleNow = new Date('2026-11-23T18:00:00.123Z');

export function makeArticle(id: string, changes: Partial<Article> = {}): Article {
  return {
    id,
    sourceId: `source-${id}`,
    url: `https://source-${id}.example/talks`,
    title: `Talks go on, says ${id}`,
    excerpt: 'Both sides meet again on Thursday.',
    language: 'en',
    publishedAt: new Date('2026-11-23T06:00:00Z'),
    firstSeenAt: new Date('2026-11-23T06:10:00.500Z'),
    ...changes,
  };
}

export function makeStory(id: string, changes: Partial<Story> = {}): Story {
  const articles = changes.articles ?? [
    makeArticle(`${id}-1`),
    makeArticle(`${id}-2`, { topic: 'world', copyOf: `${id}-1` }),
  ];
  return {
    id,
    slug: `talks-${id}`,
    aliases: [`old-talks-${id}`],
    topics: ['world'],
    articles,
    brief: {
      headlineId: `${id}-1`,
      keyPoints: [{ text: 'Both sides meet again on Thursday.', articleIds: [`${id}-1`] }],
      quotes: [
        { text: '“Nous attendons.” \u0000 📰', speaker: 'une porte-parole', articleId: `${id}-2`, language: 'fr' },
      ],
    },
    firstSeenAt: new Date('2026-11-23T06:00:00Z'),
    updatedAt: new Date('2026-11-23T06:30:00Z'),
    revision: 1,
    ...changes,
  };
}

export function makeFeedState(url: string, changes: Partial<FeedState> = {}): FeedState {
  return { url, sourceId: 'wire', nextFetchAt: exampleNow, failures: 0, ...changes };
}

export function makeSubscription(id: string, changes: Partial<GuildSubscription> = {}): GuildSubscription {
  return {
    id,
    guildId: 'guild-1',
    channelId: `channel-${id}`,
    topics: [],
    time: '08:00',
    zone: 'Europe/Berlin',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    size: 5,
    createdBy: 'user-1',
    createdAt: new Date('2026-11-01T00:00:00Z'),
    ...changes,
  };
}

/** A user's order for their own direct messages. */
export function makeOwnSubscription(id: string, userId: string): UserSubscription {
  const { topics, time, zone, weekdays, size, createdAt } = makeSubscription(id);
  return { id, userId, topics, time, zone, weekdays, size, createdBy: userId, createdAt };
}

export function makeSlot(subscriptionId: string, dueAt = new Date('2026-11-23T07:00:00Z')): Slot {
  return { key: `${subscriptionId}:${dueAt.toISOString().slice(0, 10)}T08:00`, subscriptionId, dueAt };
}

/** A guild that has decided something about everything it can. */
export function makeGuild(id: string, changes: Partial<Guild> = {}): Guild {
  return {
    ...newGuild(id),
    version: 2,
    policies: {
      wire: { stance: 'mute', by: 'user-1', at: exampleNow },
      'other.example': { stance: 'allow', leaning: 'lean-left', factuality: 'high', by: 'user-2', at: exampleNow },
    },
    settings: {
      zone: 'Europe/Berlin',
      raters: ['mbfc'],
      minSources: 2,
      topics: ['world'],
      adminChannelId: 'channel-1',
      roleIds: ['role-1'],
    },
    sources: [
      {
        id: `g${id}-lorn.example`,
        name: 'Lorn Times',
        domain: 'lorn.example',
        language: 'en',
        feeds: [{ url: 'https://lorn.example/feed', topic: 'world' }, { url: 'https://lorn.example/all' }],
        addedBy: 'user-1',
        addedAt: exampleNow,
      },
    ],
    corrections: [
      {
        id: 'correction-1',
        kind: 'split',
        articleIds: ['a1'],
        otherIds: ['a2', 'a3'],
        storyIds: ['s1'],
        slug: 'our-lorn-bridge',
        titles: ['A bridge in Lorn', ''],
        by: 'user-1',
        at: exampleNow,
      },
    ],
    alerts: [
      {
        id: 'alert-1',
        guildId: id,
        channelId: 'channel-1',
        words: ['quake', 'strong tremor'],
        topics: ['world'],
        onlyBreaking: true,
        sources: 5,
        sides: 2,
        minutes: 60,
        quiet: { from: '22:00', to: '07:00' },
        zone: 'Europe/Berlin',
        mostADay: 5,
        mentionRoleId: 'role-1',
        muted: ['quake-lorn'],
        by: 'user-1',
        createdAt: exampleNow,
        since: exampleNow,
        paused: { reason: 'An admin paused it.', at: exampleNow, byAdmin: true },
        strikes: { count: 1, since: exampleNow, reason: 'No.' },
      },
    ],
    ...changes,
  };
}

export function makeGuildStory(guildId: string, id: string, changes: Partial<GuildStory> = {}): GuildStory {
  return { guildId, story: makeStory(id), ...changes };
}

export function makeAuditEntry(version: number, changes: Partial<AuditEntry> = {}): AuditEntry {
  return { version, at: exampleNow, userId: 'user-1', action: 'source.mute', subject: 'wire', ...changes };
}

export function makeFollow(id: string, changes: Partial<Follow> = {}): Follow {
  return {
    id,
    guildId: 'guild-1',
    channelId: 'channel-1',
    storyId: 's1',
    slug: 'syria-russia',
    title: 'Talks go on',
    next: 3,
    createdBy: 'user-1',
    createdAt: new Date('2026-11-01T00:00:00Z'),
    card: { messageId: 'm1', number: 1, postedAt: exampleNow, editedAt: exampleNow, shown: 'hash' },
    told: {
      storyId: 's1',
      slug: 'syria-russia',
      independent: 4,
      phase: 'breaking',
      figures: [{ label: 'killed', value: 3 }],
    },
    toldAt: exampleNow,
    ...changes,
  };
}
