import type { Alarm } from '../../app/alert/find-alarms.ts';
import {
  alertTarget,
  newAlertBook,
  type Alert,
  type AlertAfter,
  type AlertBook,
  type AlertStory,
} from '../../domain/guild/alert.ts';
import type { CardSender } from '../../domain/message/card-sender.ts';
import type { DigestMessage, PostFailure } from '../../domain/message/digest-sender.ts';
import type { MessageOwner, Outgoing } from '../../domain/message/outbox.ts';
import type { ToldStory } from '../../domain/story/story-snapshot.ts';
import { alertAfterSchema } from '../../store/documents/alert-documents.ts';
import type { Store } from '../../store/store.ts';
import { nextStep } from './alert-step.ts';
import {
  isHindered,
  messageIdOf,
  resumeMessage,
  sendMessage,
  turnHindered,
  turnSent,
  turnUnsent,
  type OutboxOutcome,
  type OutboxParts,
} from '../outbox.ts';
import { localDate, quietUntil } from '../time/quiet-hours.ts';

/** What alerts are posted with. */
export interface AlertParts extends OutboxParts {
  store: OutboxParts['store'] & Pick<Store, 'getAlertBook' | 'saveAlertBook'>;
  sender: OutboxParts['sender'] & Pick<CardSender, 'edit'>;
  /** What an alert has to tell that was told so far. */
  find(alert: Alert, told: readonly ToldStory[]): Promise<Alarm[]>;
  /** Undefined when none of the stories can be shown any more. */
  render(
    alert: Alert,
    told: AlertMessage,
    messageId: string,
  ): Promise<{ title: string; message: DigestMessage } | undefined>;
  /** The same message, telling what was kept back after it. */
  renderKeptBack(message: DigestMessage, keptBack: readonly AlertStory[]): DigestMessage;
  /** Aborted when the program stops: nothing new is begun then. */
  signal?: AbortSignal;
}

/** What one message tells. */
export interface AlertMessage {
  stories: readonly AlertStory[];
  earlier: readonly AlertStory[];
}

/**
 * What became of a message, or of an alert. `refused`: Discord does not take it, and `failure` tells whose move it is; `paused`:
 * refused, and the alert is paused from now on; `unknown`: it may be there; `waiting`: tried again at the next tick; `stopped`:
 * nothing can be posted any more; `broken`: we failed, and `error` says how.
 */
export type AlertOutcome = { alert: Alert } & (
  | { kind: 'sent'; messageId?: string; stories: number }
  | { kind: 'refused'; failure: PostFailure }
  | { kind: 'paused' | 'unknown' | 'waiting' | 'stopped'; reason: string }
  | { kind: 'broken'; error: unknown }
);

/** No alert posts more at one tick: what is left is told at the next one. */
const mostAtOnce = 10;

/** The button of an alert's message by which it is found again. */
export function alertButton(alertId: string, messageId: string): string {
  return `alert:why:${alertId}:${messageId}`;
}

/** Tells what one alert has to tell now, each once. What was claimed before comes first. */
export async function sendAlert(parts: AlertParts, alert: Alert): Promise<AlertOutcome[]> {
  const { guildId, id, channelId } = alert;
  if (alert.paused !== undefined) return [];
  const outcomes: AlertOutcome[] = [];
  const owner: MessageOwner = { guildId, name: `alert ${id}` };
  let book = (await parts.store.getAlertBook(guildId, id)) ?? newAlertBook;
  /** Whether there is more to do. */
  const settle = async (outcome: OutboxOutcome): Promise<boolean> => {
    const turned = turnPage(book, outcome, parts.clock());
    if (turned !== undefined) {
      book = turned;
      await parts.store.saveAlertBook(guildId, id, book);
    }
    if (outcome.kind === 'absent') return true;
    if (outcome.kind === 'taken') return false;
    outcomes.push(describe(alert, outcome));
    return outcome.kind === 'sent' || (outcome.kind === 'refused' && outcome.failure.kind === 'refused');
  };
  const open = await resumeMessage(parts, owner, book, (messageId) => alertButton(id, messageId));
  if (open !== undefined && !(await settle(open))) return outcomes;
  if (isHindered(book, channelId, parts.clock())) return outcomes;
  let alarms: readonly Alarm[] = await parts.find(alert, book.told);
  for (let posts = 0; posts < mostAtOnce && parts.signal?.aborted !== true; posts += 1) {
    const now = parts.clock();
    const { quiet, zone } = alert;
    const isQuiet = quiet !== undefined && quietUntil(quiet, zone, now) !== undefined;
    const step = nextStep(alert, book, alarms, { now, date: localDate(zone, now), isQuiet });
    alarms = step.left;
    const number = book.next;
    const drawn = step.post && (await parts.render(alert, step.post, messageIdOf(owner, number)));
    if (step.post === undefined || drawn === undefined) {
      // A message that has nothing left to tell is none: what it would have told besides waits for the next one.
      const { day, keptBack, keptBackTold } = book;
      await remember({ ...book, ...step.after, ...(step.post && { day, keptBack, keptBackTold }) });
      if (step.post === undefined) break;
      continue;
    }
    const after: AlertAfter = { state: step.after, stories: step.post.stories };
    const target = alertTarget(alert, drawn.title);
    const message: Outgoing = { owner, number, target, claimedAt: now, message: drawn.message, after };
    if (!(await settle(await sendMessage(parts, message)))) return outcomes;
  }
  await tellKeptBack();
  return outcomes;

  async function remember(changed: AlertBook): Promise<void> {
    if (JSON.stringify(changed) === JSON.stringify(book)) return;
    book = changed;
    await parts.store.saveAlertBook(guildId, id, book);
  }

  /** Below the last message of the day, where that still stands. */
  async function tellKeptBack(): Promise<void> {
    const { last, keptBack, keptBackTold } = book;
    if (keptBack.length <= keptBackTold || last?.messageId === undefined) return;
    const posted = await parts.store.getMessage(owner, last.number);
    if (posted === undefined) return;
    const channel = posted.target.forum === undefined ? channelId : last.messageId;
    const told = parts.renderKeptBack(posted.message, keptBack);
    const failure = await parts.sender.edit(channel, last.messageId, told);
    if (failure?.kind === 'limited' || failure?.kind === 'temporary' || failure?.kind === 'fatal') return;
    // One that can't be changed any more leaves it to the next message.
    await remember(
      failure === undefined ? { ...book, keptBackTold: keptBack.length } : { ...book, last: { number: last.number } },
    );
  }
}

/** The book after what became of a message; undefined while it stays open. */
function turnPage(book: AlertBook, outcome: OutboxOutcome, now: Date): AlertBook | undefined {
  const { message } = outcome;
  const { number, target } = message;
  const { state, stories } = alertAfterSchema.parse(message.after);
  switch (outcome.kind) {
    case 'waiting':
    case 'stopped':
    case 'taken':
      return undefined;
    case 'absent':
      return turnUnsent(book);
    case 'sent': {
      const { messageId } = outcome;
      return {
        ...turnSent({ ...book, ...state }, now),
        last: { number, ...(messageId !== undefined && { messageId }) },
      };
    }
    case 'unknown':
      // Rather missed once than a role pinged twice.
      return { ...turnSent({ ...book, ...state }, now), last: { number } };
    case 'refused': {
      const { kind, message: reason } = outcome.failure;
      if (kind === 'permanent' || kind === 'misconfigured') return turnHindered(book, target.channelId, reason, now);
      const { day, keptBack, keptBackTold } = book;
      const unposted = turnUnsent({ ...book, ...state, day, keptBack, keptBackTold });
      // Discord does not say which story it refuses: apart, the others arrive.
      if (kind === 'refused' && stories.length > 1) return { ...unposted, held: stories, isHeldApart: true };
      return unposted;
    }
  }
}

function describe(alert: Alert, outcome: Exclude<OutboxOutcome, { kind: 'absent' | 'taken' }>): AlertOutcome {
  switch (outcome.kind) {
    case 'sent': {
      const { messageId } = outcome;
      const stories = alertAfterSchema.parse(outcome.message.after).stories.length;
      return { alert, kind: 'sent', stories, ...(messageId !== undefined && { messageId }) };
    }
    case 'refused':
      return { alert, kind: 'refused', failure: outcome.failure };
    default:
      return { alert, kind: outcome.kind, reason: outcome.reason };
  }
}
