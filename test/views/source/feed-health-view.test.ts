import { describe, expect, it } from 'vitest';
import type { FeedHealth, FeedState } from '../../../src/domain/source/feed-state.ts';
import { feedHealthView, type ListedFeed } from '../../../src/views/source/feed-health-view.ts';
import { discordProblems, textOf } from '../discord-problems.ts';
import { exampleNow } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const hoursAgo = (hours: number) => new Date(exampleNow.getTime() - hours * 3_600_000);

function listed(name: string, health: FeedHealth | undefined, changes: Partial<FeedState> = {}): ListedFeed {
  const url = `https://${name.toLowerCase().replaceAll(' ', '-')}.example/rss`;
  const state: FeedState = { url, sourceId: name, nextFetchAt: exampleNow, failures: 0, ...changes };
  return {
    source: { id: name, name },
    feed: { url, topic: 'world' },
    health,
    state: health === undefined ? undefined : { ...state, health },
  };
}

const feeds: ListedFeed[] = [
  listed('Old Mill', 'gone', {
    failures: 2,
    failingSince: hoursAgo(200),
    failure: { kind: 'gone', times: 2, since: hoursAgo(200) },
    lastError: 'old-mill.example answered 410 (gone for good)',
    lastArticleAt: hoursAgo(900),
  }),
  listed('Bastion Daily', 'blocked', {
    failures: 3,
    failingSince: hoursAgo(12),
    failure: { kind: 'refused', times: 3, since: hoursAgo(12) },
    lastError: 'bastion-daily.example answered 403 (blocked)',
    lastArticleAt: hoursAgo(48),
  }),
  listed('Plaza', 'failing', { failures: 1, lastError: 'plaza.example was not found: no name server knows it' }),
  listed('Ledger', 'quiet', { lastArticleAt: hoursAgo(24 * 9) }),
  listed('Harbor', 'ok', { lastGoodAt: hoursAgo(1) }),
  listed('Anchor', undefined),
];

describe('feedHealthView', () => {
  it('draws the feeds as they were reviewed', async () => {
    const view = feedHealthView(feeds, 0);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'feed-health');
  });

  it('tells who blocks us, how often and since when', () => {
    expect(textOf(feedHealthView(feeds, 0))).toContain(
      'bastion-daily.example answered 403 (blocked) three times since <t:1795413600:f>; last good article <t:1795284000:R>',
    );
  });

  it('shows no feed that is well, and says so when all are', () => {
    expect(textOf(feedHealthView(feeds, 0))).not.toContain('Harbor');
    const view = feedHealthView([listed('Harbor', 'ok')], 0);
    expect(textOf(view)).toContain('Feeds: 1 of 1 answer');
    expect(textOf(view)).toContain('Nothing needs a look.');
  });

  it('fits Discord with a hundred failing feeds of long names, each on exactly one page', () => {
    const many = Array.from({ length: 100 }, (_, n) =>
      listed(`Feed ${n} ${'long '.repeat(40)}`, 'failing', {
        failures: 1,
        lastError: `[${n}] @everyone ${'x'.repeat(500)}`,
      }),
    );
    const named = new Set<string>();
    for (let page = 0; ; page += 1) {
      const view = feedHealthView(many, page);
      expect(discordProblems(view)).toEqual([]);
      expect(textOf(view)).not.toContain('@everyone');
      for (const [, name = ''] of textOf(view).matchAll(/Feed (\d+) /g)) named.add(name);
      const [count = 0, shown = 0] = /Page (\d+) of (\d+)/.exec(textOf(view))?.slice(1).map(Number) ?? [];
      if (count === shown) break;
    }
    expect(named.size).toBe(100);
  });
});
