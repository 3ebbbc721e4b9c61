import { setTimeout as delay } from 'node:timers/promises';
import type { App } from './app/app.ts';
import type { RefreshReport } from './app/news/refresh.ts';
import { snapshotStory } from './briefing/snapshot-story.ts';
import type { Clock } from './domain/clock.ts';
import type { DigestSender } from './domain/digest-sender.ts';
import type { Slot, Subscription } from './domain/subscription.ts';
import type { Log } from './ops/log.ts';
import type { DigestParts, RenderedDigest, SlotOutcome } from './schedule/digest-parts.ts';
import { dueSlots, grace } from './schedule/due-slots.ts';
import { resumeClaimed } from './schedule/resume-claimed.ts';
import { sendDigests } from './schedule/send-digests.ts';
import type { Store } from './store/store.ts';
import { digestView } from './views/digest/digest-view.ts';

export interface TickerParts {
  app: App;
  store: Store;
  sender: DigestSender;
  clock: Clock;
  log: Log;
  /** Called when nothing can be posted any more: Discord refuses the token. */
  onDead: (reason: string) => void;
}

/** What happens as time goes by. */
export interface Ticker {
  /** Reads the due feeds. */
  refresh(): Promise<RefreshReport>;
  /** Ends what a crash left under way. Once, before the first `sendDue`. */
  resume(): Promise<SlotOutcome[]>;
  /** Posts the digests that fell due since the last call. */
  sendDue(): Promise<SlotOutcome[]>;
  /** Posts a subscription's digest at once, by the same path as a due one. */
  sendNow(subscription: Subscription): Promise<SlotOutcome[]>;
  /** Resolves when nothing is under way any more. */
  finish(): Promise<void>;
}

/** Wires the refresh and the digests to a clock. */
export function createTicker({ app, store, sender, clock, log, onDead }: TickerParts): Ticker {
  const running = new Set<Promise<unknown>>();
  // Claims make a slot safe to meet twice, so a start looks back as far as a late digest may come.
  let sentUntil = new Date(clock().getTime() - grace);
  const parts: DigestParts = { store, sender, clock, render, delay: (milliseconds) => delay(milliseconds) };

  async function render(
    subscription: Omit<Subscription, 'id'> & { id?: string },
    now: Date,
    deliveryId: string,
  ): Promise<RenderedDigest | undefined> {
    const guild = app.forGuild(subscription.guildId);
    const digest = await guild.composeDigest(subscription, now);
    if (digest === undefined) return undefined;
    const message = digestView({ ...digest, catalog: guild.catalog, subscription, deliveryId });
    return {
      message,
      storyIds: digest.stories.map(({ story }) => story.id),
      told: digest.stories.map(({ story, phase }) => snapshotStory(story, phase)),
    };
  }

  async function sendDue(): Promise<SlotOutcome[]> {
    const now = clock();
    const slots = dueSlots(await store.listSubscriptions(), sentUntil, now);
    const outcomes = report(await sendDigests(slots, parts));
    // What was not even tried is due again at the next tick.
    if (!outcomes.some(({ kind }) => kind === 'stopped')) sentUntil = now;
    return outcomes;
  }

  function report(outcomes: SlotOutcome[]): SlotOutcome[] {
    for (const { slot, ...outcome } of outcomes) {
      const fields = { slot: slot.key, ...outcome, ...('error' in outcome ? { err: outcome.error } : {}) };
      if (outcome.kind === 'broken' || outcome.kind === 'stopped') log.error(fields, 'digest.broken');
      else if (outcome.kind !== 'taken') log.info(fields, `digest.${outcome.kind}`);
    }
    const reasons = outcomes.flatMap((outcome) => (outcome.kind === 'stopped' ? [outcome.reason] : []));
    if (reasons[0] !== undefined) onDead(reasons[0]);
    return outcomes;
  }

  /** Keeps track of what is under way, for `finish`. */
  function track<Result>(work: Promise<Result>): Promise<Result> {
    const tracked = work.finally(() => running.delete(tracked));
    running.add(tracked);
    return tracked;
  }

  return {
    refresh: () => track(app.refresh()),
    resume: () => track(resumeClaimed(parts).then(report)),
    sendDue: () => track(sendDue()),
    sendNow(subscription) {
      const now = clock();
      const slot: Slot = {
        key: `${subscription.id}:now:${now.toISOString()}`,
        subscriptionId: subscription.id,
        dueAt: now,
      };
      // Whoever asks for a digest now wants all of it, and the next one at its time whole too.
      const renderAll: DigestParts['render'] = async ({ id: _id, ...anew }, at, deliveryId) => {
        const digest = await render(anew, at, deliveryId);
        return digest === undefined ? undefined : { message: digest.message, storyIds: digest.storyIds };
      };
      return track(sendDigests([slot], { ...parts, render: renderAll }).then(report));
    },
    async finish() {
      await Promise.allSettled([...running]);
    },
  };
}
