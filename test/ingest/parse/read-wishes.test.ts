import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../../src/domain/clock.ts';
import type { FeedWishes } from '../../../src/domain/source/feed-state.ts';
import { parseFeed } from '../../../src/ingest/parse/parse-feed.ts';

function wishesOf(head: string): FeedWishes | undefined {
  const feed = `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>a</title>${head}</channel></rss>`;
  const parsed = parseFeed(Buffer.from(feed), { url: 'https://harbour.example/feed' });
  return parsed.kind === 'parsed' ? parsed.wishes : undefined;
}

describe('readWishes', () => {
  it.each<[string, FeedWishes | undefined]>([
    ['<ttl>60</ttl>', { ttlMs: hour }],
    ['<ttl> 5 </ttl>', { ttlMs: 5 * minute }],
    ['<ttl>0</ttl>', undefined],
    ['<ttl>-5</ttl>', undefined],
    ['<ttl>99999999999</ttl>', undefined],
    ['<ttl>soon</ttl>', undefined],
    ['<skipHours><hour>0</hour><hour>23</hour><hour>24</hour></skipHours>', { skipHours: [0, 23] }],
    ['<skipHours><hour>25</hour><hour>-1</hour><hour>one</hour><hour/></skipHours>', undefined],
    [`<skipHours>${Array.from({ length: 24 }, (_, n) => `<hour>${n}</hour>`).join('')}</skipHours>`, undefined],
    ['<skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays>', { skipDays: [6, 0] }],
    ['<sy:updatePeriod>hourly</sy:updatePeriod>', { periodMs: hour }],
    ['<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>12</sy:updateFrequency>', { periodMs: 2 * hour }],
    ['<sy:updateFrequency>24</sy:updateFrequency>', { periodMs: hour }],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', undefined],
    ['<sy:updatePeriod>fortnightly</sy:updatePeriod>', undefined],
  ])('reads %s', (head, wishes) => {
    expect(wishesOf(head)).toEqual(wishes);
  });
});
