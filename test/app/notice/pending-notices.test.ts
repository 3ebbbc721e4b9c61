import { describe, expect, it } from 'vitest';
import { pendingNotices, toldStates, type NoticeFacts } from '../../../src/app/notice/pending-notices.ts';
import type { Alert } from '../../../src/domain/guild/alert.ts';
import { feedHealths, type FeedHealth } from '../../../src/domain/source/feed-state.ts';
import type { Notice } from '../../../src/domain/guild/notice.ts';
import type { Subscription } from '../../../src/domain/guild/subscription.ts';
import type { Follow } from '../../../src/domain/guild/follow.ts';
import { makeFollow, makeGuild, makeSubscription } from '../../store/example-documents.ts';

const at = new Date('2026-11-24T12:00:00Z');
const later = new Date('2026-11-25T12:00:00Z');
const url = (id: string) => `https://${id}.example/rss`;

function factsOf(
  healths: Record<string, FeedHealth | undefined>,
  subscriptions: Subscription[] = [],
  muted: string[] = [],
  alerts: Alert[] = [],
): NoticeFacts {
  const feeds = Object.entries(healths).map(([id, health]) => ({
    source: { id, name: id },
    feed: { url: url(id) },
    health,
    state: { url: url(id), sourceId: id, nextFetchAt: at, failures: 0 },
  }));
  return { guildId: '1', feeds, subscriptions, alerts, follows: [], muted };
}

const idOf = (notice: Exclude<Notice, { kind: 'feed' }>) => {
  if (notice.kind === 'alert') return notice.alert.id;
  return notice.kind === 'digest' ? notice.subscription.id : notice.follow.id;
};
const wordOf = (notice: Notice) => {
  if (notice.kind === 'feed') return `${notice.source.id} ${notice.health}`;
  return `${idOf(notice)} ${notice.reason}`;
};
const wordsOf = (facts: NoticeFacts, before = factsOf({})) => pendingNotices(facts, toldStates(before)).map(wordOf);

describe('pendingNotices', () => {
  const states = [undefined, ...feedHealths];
  const pairs = states.flatMap((from) => states.map((to) => [from, to] as const));
  it.each(pairs)('a feed that was told as %s and is %s now', (from, to) => {
    const isNews = to !== undefined && to !== (from ?? 'ok');
    expect(wordsOf(factsOf({ a: to }), factsOf({ a: from }))).toEqual(isNews ? [`a ${to}`] : []);
  });

  it('says nothing of a feed that is muted, nor once it is heard again as it was', () => {
    expect(wordsOf(factsOf({ a: 'gone', b: 'quiet' }, [], [url('a')]))).toEqual(['b quiet']);
    expect(wordsOf(factsOf({ a: 'gone' }), factsOf({ a: 'gone' }, [], [url('a')]))).toEqual([]);
  });

  it('tells each pause of a digest once, with its reason', () => {
    const paused = (since: Date) => [makeSubscription('d', { paused: { reason: 'No such channel.', at: since } })];
    expect(wordsOf(factsOf({}, paused(at)))).toEqual(['d No such channel.']);
    expect(wordsOf(factsOf({}, paused(at)), factsOf({}, paused(at)))).toEqual([]);
    expect(wordsOf(factsOf({}, paused(later)), factsOf({}, paused(at)))).toEqual(['d No such channel.']);
    expect(wordsOf(factsOf({}, [makeSubscription('d')]), factsOf({}, paused(at)))).toEqual([]);
    const rest = makeSubscription('d', { paused: { reason: 'An admin paused it.', at, byAdmin: true } });
    expect(wordsOf(factsOf({}, [rest]))).toEqual([]);
  });

  it('tells of an alert that is kept out or paused as of a digest, and of neither in the other’s place', () => {
    const [alert] = makeGuild('1', {}).alerts;
    const well = { ...alert!, id: 'd' };
    delete well.paused;
    delete well.strikes;
    const struck: Alert = { ...well, strikes: { count: 1, since: at, reason: 'It lacks Embed Links.' } };
    const paused: Alert = { ...well, paused: { reason: 'No such channel.', at } };
    const facts = (...alerts: Alert[]) => factsOf({}, [], [], alerts);
    expect(wordsOf(facts(well))).toEqual([]);
    expect(wordsOf(facts(struck), facts(well))).toEqual(['d It lacks Embed Links.']);
    expect(wordsOf(facts(struck), facts(struck))).toEqual([]);
    expect(wordsOf(facts(paused), facts(struck))).toEqual(['d No such channel.']);
    expect(wordsOf(facts({ ...paused, paused: { ...paused.paused!, byAdmin: true } }))).toEqual([]);
    const digest = makeSubscription('d', { paused: { reason: 'No such channel.', at } });
    expect(wordsOf(facts(paused), factsOf({}, [digest]))).toEqual(['d No such channel.']);
  });

  it('tells a run of digests that are kept out once, and then the pause that follows', () => {
    const struck = (count: number) =>
      makeSubscription('d', { strikes: { count, since: at, reason: 'It lacks Embed Links.' } });
    expect(wordsOf(factsOf({}, [struck(1)]))).toEqual(['d It lacks Embed Links.']);
    expect(wordsOf(factsOf({}, [struck(2)]), factsOf({}, [struck(1)]))).toEqual([]);
    const paused = { ...struck(3), paused: { reason: 'Paused.', at } };
    expect(wordsOf(factsOf({}, [paused]), factsOf({}, [struck(2)]))).toEqual(['d Paused.']);
    // Stored before the reason was kept.
    expect(wordsOf(factsOf({}, [makeSubscription('d', { strikes: { count: 1, since: at } })]))).toEqual([]);
  });

  it('lists digests first, then feeds as they are given', () => {
    const paused = makeSubscription('d', { paused: { reason: 'Gone.', at } });
    expect(wordsOf(factsOf({ a: 'gone', b: 'failing' }, [paused]))).toEqual(['d Gone.', 'a gone', 'b failing']);
  });

  it('tells once of a card that is kept out, and of its pause', () => {
    const strikes = { count: 1, since: at, reason: 'No Embed Links.' };
    const facts = (some: Partial<Follow>) => ({ ...factsOf({}), follows: [makeFollow('f', some)] });
    expect(wordsOf(facts({}))).toEqual([]);
    expect(wordsOf(facts({ strikes }))).toEqual(['f No Embed Links.']);
    expect(wordsOf(facts({ strikes: { ...strikes, count: 2 } }), facts({ strikes }))).toEqual([]);
    const paused = { reason: 'Someone deleted the card.', at: later };
    expect(wordsOf(facts({ paused }), facts({ strikes }))).toEqual(['f Someone deleted the card.']);
    expect(wordsOf(facts({}), facts({ paused }))).toEqual([]);
  });
});
