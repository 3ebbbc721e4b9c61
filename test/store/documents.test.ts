import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Article } from '../../src/domain/story/article.ts';
import type { AuditEntry } from '../../src/domain/guild/audit.ts';
import type { FeedState } from '../../src/domain/source/feed-state.ts';
import type { GuildSettings } from '../../src/domain/guild/guild-settings.ts';
import type { GuildSource } from '../../src/domain/source/guild-source.ts';
import type { GuildStory } from '../../src/domain/guild/guild-story.ts';
import type { Guild } from '../../src/domain/guild/guild.ts';
import type { SourcePolicy } from '../../src/domain/guild/policy.ts';
import type { Brief, KeyPoint, Quote, Story } from '../../src/domain/story/story.ts';
import { targetOf, timesOf, type Subscription } from '../../src/domain/guild/subscription.ts';
import { deliverySchema } from '../../src/store/documents/delivery-document.ts';
import {
  type articleSchema,
  type feedStateSchema,
  storySchema,
  subscriptionSchema,
} from '../../src/store/documents/documents.ts';
import { type auditSchema, guildSchema, type guildStorySchema } from '../../src/store/documents/guild-documents.ts';
import { makeGuild, makeStory, makeSubscription } from './example-documents.ts';

/** What JSON makes of a document. */
function stored(document: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
}

describe('the documents', () => {
  it('hold every field that the domain has, so that none is lost on the way', () => {
    type StoredStory = z.output<typeof storySchema>;
    expectTypeOf<keyof z.output<typeof articleSchema>>().toEqualTypeOf<keyof Article>();
    expectTypeOf<keyof StoredStory>().toEqualTypeOf<keyof Story>();
    expectTypeOf<keyof StoredStory['brief']>().toEqualTypeOf<keyof Brief>();
    expectTypeOf<keyof StoredStory['brief']['keyPoints'][number]>().toEqualTypeOf<keyof KeyPoint>();
    expectTypeOf<keyof StoredStory['brief']['quotes'][number]>().toEqualTypeOf<keyof Quote>();
    expectTypeOf<keyof z.output<typeof feedStateSchema>>().toEqualTypeOf<keyof FeedState>();
    type StoredSubscription = z.output<typeof subscriptionSchema>;
    type KeysOf<Union> = Union extends unknown ? keyof Union : never;
    expectTypeOf<KeysOf<StoredSubscription>>().toEqualTypeOf<keyof Subscription>();
    type StoredGuild = z.output<typeof guildSchema>;
    expectTypeOf<keyof StoredGuild>().toEqualTypeOf<keyof Guild>();
    expectTypeOf<keyof StoredGuild['settings']>().toEqualTypeOf<keyof GuildSettings>();
    expectTypeOf<keyof StoredGuild['policies'][string]>().toEqualTypeOf<keyof SourcePolicy>();
    expectTypeOf<keyof StoredGuild['sources'][number]>().toEqualTypeOf<keyof GuildSource>();
    expectTypeOf<keyof z.output<typeof guildStorySchema>>().toEqualTypeOf<keyof GuildStory>();
    expectTypeOf<keyof z.output<typeof auditSchema>[number]>().toEqualTypeOf<keyof AuditEntry>();
  });

  it('read a subscription of a former version as it was meant', () => {
    const former = {
      id: 'x',
      guildId: '1',
      channelId: '2',
      topics: ['world'],
      time: '08:00',
      zone: 'UTC',
      weekdays: [1],
      size: 5,
      createdBy: '3',
      createdAt: '2026-11-23T18:00:00.000Z',
    };
    const read = subscriptionSchema.parse(former);
    expect(read).toEqual({ ...former, createdAt: new Date(former.createdAt) });
    expect(timesOf(read)).toEqual(['08:00']);
    expect(targetOf(read)).toEqual({ channelId: '2' });
  });

  it.each([
    ['a story without articles', storySchema, { ...stored(makeStory('s1')), articles: [] }],
    ['a story whose date is no date', storySchema, { ...stored(makeStory('s1')), updatedAt: '23.11.2026' }],
    ['a time that no clock shows', subscriptionSchema, { ...stored(makeSubscription('one')), time: '24:00' }],
    [
      'a further time that no clock shows',
      subscriptionSchema,
      { ...stored(makeSubscription('one')), moreTimes: ['7'] },
    ],
    ['a style that is not offered', subscriptionSchema, { ...stored(makeSubscription('one')), style: 'loud' }],
    ['an eighth weekday', subscriptionSchema, { ...stored(makeSubscription('one')), weekdays: [8] }],
    ['a size that is not offered', subscriptionSchema, { ...stored(makeSubscription('one')), size: 4 }],
    ['a stance that is not offered', guildSchema, { ...stored(makeGuild('g')), policies: { wire: { stance: 'ban' } } }],
    ['a delivery in no known state', deliverySchema, { state: 'lost', slot: {}, claimedAt: '2026-11-23T18:00:00Z' }],
  ])('refuse %s', (_name, schema, document) => {
    expect(schema.safeParse(document).success).toBe(false);
  });
});
