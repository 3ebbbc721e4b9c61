import { describe, expect, it } from 'vitest';
import type { FeedHealth } from '../../../src/domain/source/feed-state.ts';
import type { Notice } from '../../../src/domain/guild/notice.ts';
import { noticeStatusText } from '../../../src/views/notice/notice-status-text.ts';
import { noticeView } from '../../../src/views/notice/notice-view.ts';
import { makeSubscription } from '../../store/example-documents.ts';
import { discordProblems } from '../discord-problems.ts';
import { exampleNow } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const at = new Date(exampleNow.getTime() - 3_600_000);
const id = 'IKpoPi9yOKaGnjxc';

function feedNotice(name: string, health: FeedHealth, lastError?: string): Notice & { kind: 'feed' } {
  const url = `https://${name.toLowerCase().replaceAll(' ', '-').slice(0, 60)}.example/rss`;
  const failed = { failures: 2, failingSince: at, failure: { kind: 'other', times: 2, since: at } as const };
  return {
    kind: 'feed',
    source: { id: name, name },
    feed: { url },
    health,
    state: {
      url,
      sourceId: name,
      nextFetchAt: exampleNow,
      failures: 0,
      health,
      lastArticleAt: at,
      ...(lastError !== undefined && { ...failed, lastError }),
    },
  };
}

const paused: Notice = {
  kind: 'digest',
  reason: 'The bot lacks Embed Links in the channel.',
  subscription: makeSubscription('one', { paused: { reason: 'The bot lacks Embed Links in the channel.', at } }),
};
const keptOut: Notice = { ...paused, subscription: makeSubscription('two') };

describe('a digest that was posted and not published', () => {
  it('is told as that, without a button: it is published by itself', () => {
    const at = new Date('2026-11-24T12:00:00Z');
    const unpublished = { messageId: '1', reason: 'The bot lacks Send Messages.', since: at, tryAt: at };
    const subscription = makeSubscription('one', { channelId: '7', publishes: true, unpublished });
    const view = noticeView([{ kind: 'digest', subscription, reason: unpublished.reason }], 'd');
    expect(view.embeds?.[0]?.description).toBe(
      '**digest posted, but not published** · <#7> 08:00 Europe/Berlin, daily: The bot lacks Send Messages.',
    );
    expect(JSON.stringify(view.components)).not.toContain('digest:resume');
  });
});

describe('noticeView', () => {
  it('tells several things with a button for each', async () => {
    const failing = feedNotice('Lorn Gazette', 'failing', 'lorn-gazette.example answered 503');
    const view = noticeView([paused, keptOut, failing, feedNotice('Plaza', 'ok')], id);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'notice');
  });

  it('tells good news without a button that mends', async () => {
    await expectGolden(noticeView([feedNotice('Plaza', 'ok')], id), 'notice-recovered');
  });

  it('keeps to Discord’s limits whatever a source is called, and says what it leaves out', () => {
    const name = '@everyone **[x](https://evil.example)** '.repeat(4);
    const error = '@here `x` [x](https://evil.example) '.repeat(40);
    const many = Array.from({ length: 200 }, (_, index) => feedNotice(`${index} ${name}`, 'failing', error));
    const view = noticeView([{ ...paused, reason: error }, ...many], id);
    expect(discordProblems(view)).toEqual([]);
    expect(view.embeds?.[0]?.description).toContain('… and 193 feeds more');
    expect(view.components).toHaveLength(5);
    expect(JSON.stringify(view.components)).toContain(`"settings:notice:${id}"`);
    expect(view.embeds?.[0]?.description).not.toContain('](https://evil');
  });
});

describe('noticeStatusText', () => {
  const hindrance = { channelId: '7', reason: 'The bot lacks Embed Links in the channel.', at: exampleNow };
  it.each([
    [{ waiting: 1, muted: 0 }, '1 notice waits for a channel: choose one in `/settings`.'],
    [{ waiting: 2, muted: 0, channelId: '7' }, '2 notices wait for the next message in <#7>.'],
    [
      { waiting: 2, muted: 0, channelId: '7', hindrance },
      '⚠ 2 notices wait: I can’t post in <#7>. The bot lacks Embed Links in the channel. Tried again <t:1795460400:R>.',
    ],
  ])('of %j', (status, text) => {
    expect(noticeStatusText(status)).toBe(text);
  });
});
