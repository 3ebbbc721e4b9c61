import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../../src/domain/guild/subscription.ts';
import { subscribedView } from '../../../src/views/digest/subscribed-view.ts';
import { subscriptionLine } from '../../../src/views/digest/subscription-line.ts';
import { subscriptionListView } from '../../../src/views/digest/subscription-list-view.ts';
import { discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleNow } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const subscription: Subscription = {
  id: 'x',
  guildId: '1',
  channelId: '2',
  topics: ['world'],
  time: '08:00',
  zone: 'America/Sao_Paulo',
  weekdays: [5, 1],
  size: 5,
  createdBy: '3',
  createdAt: exampleNow,
};
const nextAt = new Date('2026-11-27T11:00:00Z');

describe('subscribedView', () => {
  it('draws the confirmation as it was reviewed', async () => {
    const view = subscribedView(subscription, exampleCatalog, nextAt);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'subscribed');
  });

  it('gives the next digest in the reader’s time and in the zone', () => {
    expect(textOf(subscribedView(subscription, exampleCatalog, nextAt))).toContain(
      'Next digest: <t:1795777200:F> (<t:1795777200:R>), 08:00 in America/Sao\\_Paulo.',
    );
  });
});

describe('subscriptionListView', () => {
  it('draws the list as it was reviewed', async () => {
    const paused = { ...subscription, topics: [], weekdays: [1, 2, 3, 4, 5, 6, 7] as const };
    const view = subscriptionListView(
      [
        { subscription, nextAt },
        { subscription: { ...paused, paused: { reason: 'I may not write in that channel.', at: exampleNow } } },
      ],
      exampleCatalog,
    );
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'subscription-list');
  });

  it('says how to order one when there is none', () => {
    expect(textOf(subscriptionListView([], exampleCatalog))).toContain('`/digest subscribe` orders one.');
  });

  it('stays within the limits with 500', () => {
    const entries = Array.from({ length: 500 }, () => ({ subscription, nextAt }));
    expect(discordProblems(subscriptionListView(entries, exampleCatalog))).toEqual([]);
  });
});

it('tells all that was ordered in a line', () => {
  const all = {
    ...subscription,
    weekdays: [1, 2, 3, 4, 5] as const,
    moreTimes: ['18:00'],
    countries: ['BR'],
    languages: ['pt'],
    style: 'compact' as const,
    mentionRoleId: '9',
  };
  expect(subscriptionLine(all, exampleCatalog)).toBe(
    '<#2> 08:00, 18:00 America/Sao\\_Paulo, workdays · World · from Brazil · in Portuguese · 5 stories · compact · pings <@&9>',
  );
});
