import { setTimeout as delay } from 'node:timers/promises';
import type { App } from './app/app.ts';
import type { RefreshReport } from './app/news/refresh.ts';
import { minute, type Clock } from './domain/clock.ts';
import type { CardSender } from './domain/message/card-sender.ts';
import type { DigestSender } from './domain/message/digest-sender.ts';
import type { Follow } from './domain/guild/follow.ts';
import { ownerOf, type Subscription } from './domain/guild/subscription.ts';
import type { Log } from './ops/log.ts';
import { reportAlerts, reportFollows, reportLate, reportNotices, reportOutcomes } from './report-outcomes.ts';
import { renderAlert } from './schedule/alert/render-alert.ts';
import { renderDigest } from './schedule/digest/render-digest.ts';
import type { DigestParts, SlotOutcome } from './schedule/digest/digest-parts.ts';
import { dueSlots, grace } from './schedule/digest/due-slots.ts';
import { publishLate } from './schedule/digest/publish-late.ts';
import type { AlertOutcome } from './schedule/alert/send-alert.ts';
import { sendAlerts } from './schedule/alert/send-alerts.ts';
import { sendDigests } from './schedule/digest/send-digests.ts';
import { sendNotices, type NoticeOutcome } from './schedule/notice/send-notices.ts';
import type { FollowOutcome } from './schedule/follow/follow-parts.ts';
import { resumeClaimed } from './schedule/digest/resume-claimed.ts';
import { createFollowTender } from './schedule/follow/tend-follows.ts';
import type { UnderWay } from './schedule/digest/under-way.ts';
import type { Store } from './store/store.ts';
import { withKeptBack } from './views/alert/alert-view.ts';
import { noticeView } from './views/notice/notice-view.ts';

export interface TickerParts {
  app: App;
  store: Store;
  sender: DigestSender & CardSender;
  clock: Clock;
  log: Log;
  /** Called when nothing can be posted any more: Discord refuses the token. */
  onDead: (reason: string) => void;
  /** Whether digests that are due at once are spread over a minute; false where the clock is moved by hand. Default false. */
  isSpread?: boolean;
}

/** What happens as time goes by. */
export interface Ticker {
  /** Reads the due feeds. */
  refresh(): Promise<RefreshReport>;
  /** Takes up what a crash left under way; the next `retry` or `sendDue` ends it. */
  resume(): Promise<void>;
  /** Tries again what waits for its next attempt, as far as that is due. */
  retry(): Promise<SlotOutcome[]>;
  /**
   * Posts the digests that fell due since the last call, and those whose next attempt is due. Calls may overlap: a run of
   * many digests takes minutes.
   */
  sendDue(): Promise<SlotOutcome[]>;
  /** Tells guilds' admins what they have not heard yet; a call while one is under way joins it. */
  sendNotices(): Promise<NoticeOutcome[]>;
  /** Brings what channels follow up to date; a call while one is under way joins it. */
  tendFollows(): Promise<FollowOutcome[]>;
  /** Brings one follow up to date at once, and resolves with it as it is stored then: as it was when it is over. */
  tendFollow(this: void, follow: Follow): Promise<Follow>;
  /** Tells what alerts have to tell, and what waited for the end of their quiet hours; a call while one is under way joins it. */
  sendAlerts(): Promise<AlertOutcome[]>;
  /** Posts a subscription's digest at once, by the same path as a due one. */
  sendNow(subscription: Subscription): Promise<SlotOutcome[]>;
  /** Begins nothing new, and resolves when nothing is under way any more. */
  finish(): Promise<void>;
}

/** Wires the refresh and the digests to a clock. */
export function createTicker({ app, store, sender, clock, log, onDead, isSpread = false }: TickerParts): Ticker {
  const running = new Set<Promise<unknown>>();
  const stopped = new AbortController();
  const { signal } = stopped;
  const parts: DigestParts = {
    store,
    sender,
    clock,
    signal,
    render: (subscription, now, deliveryId, change) => renderDigest(app, subscription, now, deliveryId, change),
    // Cut short when the program stops: what waits is claimed, and taken up at the next start.
    delay: (milliseconds) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
  };
  // Claims make a slot safe to meet twice, so a start looks back as far as a late digest may come.
  let sentUntil = new Date(clock().getTime() - grace);
  let waiting: UnderWay[] = [];
  /** Slots whose delivery broke: claimed, and to be taken up again. */
  const broken = new Set<string>();

  async function resume(isWanted: (slotKey: string) => boolean = () => true): Promise<void> {
    const { deliveries, outcomes } = await resumeClaimed(parts, isWanted);
    waiting.push(...deliveries);
    note(outcomes);
  }

  async function sendDue(): Promise<SlotOutcome[]> {
    const now = clock();
    const since = sentUntil;
    sentUntil = now;
    try {
      if (broken.size > 0) {
        const keys = new Set(broken);
        broken.clear();
        await resume((key) => keys.has(key)).catch((error: unknown) => {
          for (const key of keys) broken.add(key);
          throw error;
        });
      }
      // Where the bot is not any more nothing can be posted; it may come back.
      const isThere = ({ guildId }: Subscription) => guildId === undefined || app.guildOf(guildId).leftAt === undefined;
      const subscriptions = (await store.listSubscriptions()).filter(isThere);
      reportLate(await publishLate(subscriptions, parts), log);
      const slots = dueSlots(subscriptions, since, now);
      return note(
        await sendDigests(slots, parts, { retries: takeWaiting(now), ...(isSpread ? { spread: minute } : {}) }),
      );
    } catch (error) {
      lookBack(since);
      throw error;
    }
  }

  function takeWaiting(now: Date): UnderWay[] {
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    return due;
  }

  /** Keeps what is still to be done, and tells the log the rest. */
  function note(outcomes: SlotOutcome[]): SlotOutcome[] {
    for (const outcome of outcomes) {
      if (outcome.kind === 'waiting') waiting.push(outcome.delivery);
      if (outcome.kind === 'broken') broken.add(outcome.slot.key);
      if (outcome.kind === 'paused' && outcome.subscription.userId !== undefined) {
        app.notePaused(outcome.subscription.userId);
      }
      // What was not even tried is due again at the next tick.
      if (outcome.kind === 'held' || outcome.kind === 'stopped') lookBack(new Date(outcome.slot.dueAt.getTime() - 1));
    }
    reportOutcomes(outcomes, log);
    noteDead(outcomes);
    return outcomes;
  }

  async function tellAdmins(): Promise<NoticeOutcome[]> {
    const outcomes = await sendNotices(await app.listNoticeFacts(), {
      store,
      sender,
      clock,
      signal,
      render: noticeView,
    });
    reportNotices(outcomes, log);
    noteDead(outcomes);
    return outcomes;
  }

  const tender = createFollowTender({ app, store, sender, clock, signal });
  function noteFollows(outcomes: FollowOutcome[]): FollowOutcome[] {
    reportFollows(outcomes, log);
    noteDead(outcomes);
    return outcomes;
  }

  async function tellAlerts(): Promise<AlertOutcome[]> {
    const outcomes = await sendAlerts(app.listAllAlerts(), {
      store,
      sender,
      clock,
      signal,
      find: app.watchStories(clock()),
      render: (alert, told, messageId) => renderAlert(app, alert, told, messageId),
      renderKeptBack: withKeptBack,
      amend: (guildId, id, edit) => app.amendAlert(guildId, id, edit),
    });
    reportAlerts(outcomes, log);
    noteDead(outcomes);
    return outcomes;
  }

  function noteDead(outcomes: readonly { kind: string; reason?: string }[]): void {
    const dead = outcomes.find(({ kind }) => kind === 'stopped');
    if (dead?.reason !== undefined) onDead(dead.reason);
  }

  function lookBack(until: Date): void {
    if (until < sentUntil) sentUntil = until;
  }

  /** Keeps track of what is under way, for `finish`. */
  function track<Result>(work: Promise<Result>): Promise<Result> {
    const tracked = work.finally(() => running.delete(tracked));
    running.add(tracked);
    return tracked;
  }

  /** Work that a call joins while it is under way. */
  function joined<Result>(work: () => Promise<Result>): () => Promise<Result> {
    let underWay: Promise<Result> | undefined;
    return () => {
      underWay ??= track(work()).finally(() => {
        underWay = undefined;
      });
      return underWay;
    };
  }

  return {
    refresh: () => track(app.refresh()),
    resume: () => track(resume()),
    retry: () => track(sendDigests([], parts, { retries: takeWaiting(clock()) }).then(note)),
    sendDue: () => track(sendDue()),
    sendNotices: joined(tellAdmins),
    tendFollows: joined(() => tender.tendAll().then(noteFollows)),
    tendFollow: (follow) =>
      track(
        tender.tend(follow).then(async (outcome) => {
          noteFollows([outcome]);
          return (await store.getFollow(follow.guildId, follow.id)) ?? outcome.follow;
        }),
      ),
    sendAlerts: joined(tellAlerts),
    sendNow(subscription) {
      const dueAt = clock();
      const { id: subscriptionId } = subscription;
      const owner = ownerOf(subscription);
      const slot = { key: `${subscriptionId}:now:${dueAt.toISOString()}`, subscriptionId, owner, dueAt };
      // Whoever asks for a digest now wants all of it, and the next one at its time whole too.
      const renderAll: DigestParts['render'] = async ({ id: _id, ...anew }, at, deliveryId, change) => {
        const digest = await renderDigest(app, anew, at, deliveryId, change);
        return digest === undefined ? undefined : { ...digest, told: [] };
      };
      return track(sendDigests([slot], { ...parts, render: renderAll }).then(note));
    },
    async finish() {
      stopped.abort();
      await Promise.allSettled([...running]);
    },
  };
}
