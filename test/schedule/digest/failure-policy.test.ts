import { beforeEach, describe, expect, it } from 'vitest';
import type { PostFailure } from '../../../src/domain/message/digest-sender.ts';
import { day } from '../../../src/domain/clock.ts';
import type { DraftChange } from '../../../src/schedule/digest/under-way.ts';
import { sendDigests } from '../../../src/schedule/digest/send-digests.ts';
import { addSubscription, dueAt, kindsOf, openDesk, type Desk } from './digest-desk.ts';

const noPermission: PostFailure = { kind: 'misconfigured', code: 50_013, message: 'The bot lacks Embed Links.' };
const outage: PostFailure = { kind: 'temporary', code: 503, message: 'Discord has an outage.' };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
const stored = () => desk.store.getSubscription('sub');
/** Sends the digest of that many days later. */
const sendOn = (days: number) => {
  desk.moveClock(dueAt.getTime() + days * day - desk.parts.clock().getTime());
  const due = { ...desk.due, key: `sub:day-${days}`, dueAt: new Date(dueAt.getTime() + days * day) };
  return sendDigests([due], desk.parts);
};

describe('a channel that an admin can mend', () => {
  it('is given three digests over a day before the subscription is paused, with the reason', async () => {
    desk.answers = [noPermission, noPermission, noPermission];
    expect(await sendOn(0)).toMatchObject([{ kind: 'failed', reason: noPermission.message, code: 50_013 }]);
    expect(await sendOn(1)).toMatchObject([{ kind: 'failed' }]);
    expect((await stored())?.strikes).toEqual({ count: 2, reason: noPermission.message, since: dueAt });
    const paused = { reason: noPermission.message, at: new Date(dueAt.getTime() + 2 * day) };
    expect(await sendOn(2)).toMatchObject([{ kind: 'paused', reason: noPermission.message, subscription: { paused } }]);
    expect((await stored())?.paused).toEqual(paused);
    expect(await sendOn(3)).toMatchObject([{ kind: 'skipped', reason: 'paused' }]);
  });

  it('starts anew with every digest that is posted', async () => {
    desk.answers = [noPermission, noPermission, { kind: 'sent', messageId: '1' }, noPermission, noPermission];
    const kinds = [];
    for (const days of [0, 1, 2, 3, 4]) kinds.push(...kindsOf(await sendOn(days)));
    expect(kinds).toEqual(['failed', 'failed', 'sent', 'failed', 'failed']);
    expect((await stored())?.strikes?.count).toBe(2);
  });

  it('keeps what an admin changed while the digest was under way', async () => {
    desk.answers = [noPermission];
    desk.parts.render = async () => {
      await desk.store.saveSubscription({ ...desk.subscription, size: 10 });
      return { message: {}, storyIds: [], told: [] };
    };
    await sendOn(0);
    expect(await stored()).toMatchObject({ size: 10, strikes: { count: 1 } });
  });
});

describe('a guild that is gone', () => {
  it('has all its digests paused', async () => {
    await addSubscription(desk, 'other', 'guild');
    await addSubscription(desk, 'elsewhere');
    desk.answers = [{ kind: 'permanent', code: 10_004, message: 'The bot is no longer in this server.' }];
    await sendOn(0);
    const paused = (await desk.store.listSubscriptions()).filter((each) => each.paused !== undefined);
    expect(paused.map(({ id }) => id).sort()).toEqual(['other', 'sub']);
  });
});

describe('a user who takes no direct messages', () => {
  it('has that digest paused at once, is to be told of it, and is nobody else’s trouble', async () => {
    const { topics, time, zone, weekdays, size, createdAt } = desk.subscription;
    const own = { id: 'own', userId: 'u1', topics, time, zone, weekdays, size, createdBy: 'u1', createdAt };
    await desk.store.saveSubscription(own);
    const due = { key: 'own:2026-06-01T07:00', subscriptionId: 'own', owner: 'user u1', dueAt };
    desk.answers = [{ kind: 'permanent', code: 50_007, message: 'You closed them.' }];
    expect(kindsOf(await sendDigests([due, desk.due], desk.parts))).toEqual(['paused', 'sent']);
    const paused = { reason: 'You closed them.', at: dueAt, isUntold: true };
    expect(await desk.store.getSubscription('own')).toEqual({ ...own, paused });
    expect(await stored()).toEqual(desk.subscription);
  });
});

describe('a text that is not let through', () => {
  /** Draws three stories; what is left out is replaced by the next one. */
  const drawStories = (changes: DraftChange[]) => {
    desk.parts.render = async (_subscription, _now, _id, change = {}) => {
      changes.push(change);
      const storyIds = ['s1', 's2', 's3', 's4'].filter((id) => id !== change.without).slice(0, 3);
      return { message: { content: storyIds.join(' ') }, storyIds, told: [] };
    };
  };

  it('is posted without the story that was the cause, which costs the subscription nothing', async () => {
    const changes: DraftChange[] = [];
    drawStories(changes);
    const { sender } = desk.parts;
    desk.parts.sender = {
      ...sender,
      post: async (target, message, nonce) => {
        const sent = await sender.post(target, message, nonce);
        const isRefused = JSON.stringify(message).includes('s2');
        return isRefused ? { kind: 'refused', code: 200_000, message: 'AutoMod refused the text.' } : sent;
      },
    };
    expect(await sendOn(0)).toMatchObject([{ kind: 'sent' }]);
    expect(changes.slice(1).map(({ without }) => without)).toEqual([undefined, 's1', 's2']);
    expect(desk.posts.at(-1)?.message).toEqual({ content: 's1 s3 s4' });
    expect(new Set(desk.posts.map(({ nonce }) => nonce)).size).toBe(1);
    expect(await desk.store.getDelivery('sub:day-0')).toMatchObject({ storyIds: ['s1', 's3', 's4'] });
    expect(await stored()).toEqual(desk.subscription);
  });

  it('fails when no story was the cause, once each was tried', async () => {
    drawStories([]);
    const refused: PostFailure = { kind: 'refused', code: 200_000, message: 'AutoMod refused the text.' };
    desk.answers = Array.from({ length: 20 }, () => refused);
    expect(await sendOn(0)).toMatchObject([{ kind: 'failed', reason: refused.message }]);
    expect(desk.posts).toHaveLength(5);
    expect(await stored()).toEqual(desk.subscription);
  });

  it('is posted once more without pictures when it was too large', async () => {
    const changes: DraftChange[] = [];
    drawStories(changes);
    const tooLarge: PostFailure = { kind: 'oversized', code: 40_005, message: 'The message is too large.' };
    desk.answers = [tooLarge, tooLarge];
    expect(await sendOn(0)).toMatchObject([{ kind: 'failed', code: 40_005 }]);
    expect(changes).toEqual([{}, { withoutPictures: true, storiesAlone: true }]);
  });
});

describe('a run in which Discord fails for many guilds', () => {
  const dueIn = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, at) => addSubscription(desk, `s${at}`)));

  it.each([
    ['outages', outage],
    ['refusals', noPermission],
  ])('is broken off over %s; nobody is struck, and what was not begun is due again', async (_name, failure) => {
    desk.answers = Array.from({ length: 500 }, () => failure);
    const outcomes = await sendDigests(await dueIn(80), desk.parts);
    const kinds = kindsOf(outcomes);
    expect(new Set(kinds)).toEqual(new Set(['held', 'waiting']));
    expect(kinds.filter((kind) => kind === 'held').length).toBeGreaterThan(40);
    const held = outcomes.find(({ kind }) => kind === 'held');
    expect(held).toMatchObject({ reason: expect.stringMatching(/for \d+ of \d+ servers/) as string });
    const touched = (await desk.store.listSubscriptions()).filter(({ paused, strikes }) => paused ?? strikes);
    expect(touched).toEqual([]);
  });

  it('goes on when few fail, and when one guild alone fails often', async () => {
    const own = await Promise.all(Array.from({ length: 20 }, (_, at) => addSubscription(desk, `own${at}`, 'lost')));
    const others = await dueIn(30);
    const { sender } = desk.parts;
    desk.parts.sender = {
      ...sender,
      post: async (target, ...rest) =>
        target.channelId?.startsWith('channel-own') === true ? noPermission : sender.post(target, ...rest),
    };
    const kinds = kindsOf(await sendDigests([...own, ...others], desk.parts));
    expect(kinds.filter((kind) => kind === 'sent')).toHaveLength(30);
    expect(kinds.filter((kind) => kind === 'failed')).toHaveLength(20);
  });

  it('does not count a channel that was deleted, nor a wait that Discord asks for', async () => {
    desk.answers = Array.from({ length: 30 }, (_, at) =>
      at % 2 === 0
        ? { kind: 'permanent', code: 10_003, message: 'The channel was deleted.' }
        : { kind: 'limited', code: 429, message: 'Slowly.', retryAfterMs: 90_000 },
    );
    const kinds = kindsOf(await sendDigests(await dueIn(30), desk.parts));
    expect(new Set(kinds)).toEqual(new Set(['paused', 'waiting']));
  });
});
