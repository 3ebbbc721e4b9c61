import { pendingNotices, toldStates, type NoticeFacts } from '../app/notice/pending-notices.ts';
import type { Clock } from '../domain/clock.ts';
import type { DigestMessage, DigestSender } from '../domain/digest-sender.ts';
import { newNoticeBook, type Notice, type NoticeBook, type NoticeClaim } from '../domain/notice.ts';
import type { Store } from '../store/store.ts';
import { isWithinNonce } from './attempt-delivery.ts';
import { deliveryIdOf, nonceOf } from './delivery-keys.ts';
import { dueNotices, noticePause } from './due-notices.ts';

/** What notices are posted with. */
export interface NoticeParts {
  store: Pick<Store, 'getNoticeBook' | 'saveNoticeBook' | 'claimNotice' | 'getNoticeClaim'>;
  sender: Pick<DigestSender, 'post' | 'find'>;
  render(notices: readonly Notice[], deliveryId: string): DigestMessage;
  clock: Clock;
  /** Aborted when the program stops: nothing new is begun then. */
  signal?: AbortSignal;
}

/**
 * What became of a guild's notice. `hindered`: it can't be posted there, and is tried again in an hour or in another channel.
 * `waiting`: tried again at the next tick. `taken`: another process has it. `stopped`: nothing can be posted any more.
 * `broken`: we failed, and `error` says how.
 */
export type NoticeOutcome = { guildId: string } & (
  | { kind: 'sent'; messageId?: string }
  | { kind: 'hindered' | 'waiting' | 'stopped'; reason: string }
  | { kind: 'taken' }
  | { kind: 'broken'; error: unknown }
);

/** How many are under way at once. */
const width = 8;

/** The button of a notice by which it is found again. */
export function noticeButton(deliveryId: string): string {
  return `settings:notice:${deliveryId}`;
}

/** Tells each guild what its admins have not heard yet. One guild that fails never stops the others. */
export async function sendNotices(guilds: readonly NoticeFacts[], parts: NoticeParts): Promise<NoticeOutcome[]> {
  const outcomes: NoticeOutcome[] = [];
  const left = [...guilds];
  const isHalted = () => parts.signal?.aborted === true || outcomes.some(({ kind }) => kind === 'stopped');
  const work = async () => {
    for (let facts = left.shift(); facts !== undefined && !isHalted(); facts = left.shift()) {
      const { guildId } = facts;
      const outcome = await sendNotice(parts, facts).catch((error: unknown): NoticeOutcome => ({
        guildId,
        kind: 'broken',
        error,
      }));
      if (outcome !== undefined) outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return outcomes;
}

/** Undefined when there is nothing to tell now. */
async function sendNotice(parts: NoticeParts, facts: NoticeFacts): Promise<NoticeOutcome | undefined> {
  const { guildId, channelId } = facts;
  const { store } = parts;
  const book = (await store.getNoticeBook(guildId)) ?? newNoticeBook;
  const open = await store.getNoticeClaim(guildId, book.next);
  const closed = open === undefined ? { book } : await takeUp(parts, book, open);
  if ('kind' in closed) return closed;
  const now = parts.clock();
  const current = closed.book;
  if (channelId === undefined || isHindered(current, channelId, now)) return undefined;
  const notices = dueNotices(pendingNotices(facts, current.told), current.lastSentAt, now);
  if (notices.length === 0) return undefined;
  const number = current.next;
  const message = parts.render(notices, deliveryIdOf(keyOf({ guildId, number })));
  const claim: NoticeClaim = { guildId, number, channelId, claimedAt: now, message, told: toldStates(facts) };
  if (!(await store.claimNotice(claim))) return { guildId, kind: 'taken' };
  return post(parts, current, claim);
}

/** A channel that did not take a notice is not asked every minute. */
function isHindered({ hindrance }: NoticeBook, channelId: string, now: Date): boolean {
  if (hindrance?.channelId !== channelId) return false;
  return Math.abs(now.getTime() - hindrance.at.getTime()) < noticePause;
}

/**
 * Goes on with a notice that was claimed and not settled: posts it again while Discord knows its nonce, then looks for it in its
 * channel. The book comes back when it is certain that none is there, so that one is drawn anew.
 */
async function takeUp(
  parts: NoticeParts,
  book: NoticeBook,
  claim: NoticeClaim,
): Promise<NoticeOutcome | { book: NoticeBook }> {
  const { guildId, channelId, claimedAt } = claim;
  const now = parts.clock();
  if (isWithinNonce(claimedAt, now)) return post(parts, book, claim);
  const button = noticeButton(deliveryIdOf(keyOf(claim)));
  const found = await parts.sender.find({ channelId }, button, claimedAt < now ? claimedAt : now);
  switch (found.kind) {
    case 'found':
      return settle(parts, claim, found.messageId);
    case 'absent':
      return { book: await turnPage(parts, book, claim) };
    case 'unreadable':
      // Rather heard twice than never.
      return hinder(parts, book, claim, found.message);
    default:
      return { guildId, kind: found.kind === 'fatal' ? 'stopped' : 'waiting', reason: found.message };
  }
}

async function post(parts: NoticeParts, book: NoticeBook, claim: NoticeClaim): Promise<NoticeOutcome> {
  const { guildId, channelId, message } = claim;
  const posted = await parts.sender.post({ channelId }, message, nonceOf(keyOf(claim)));
  switch (posted.kind) {
    case 'sent':
      return settle(parts, claim, posted.messageId);
    case 'removed':
      return settle(parts, claim);
    case 'limited':
    case 'temporary':
      return { guildId, kind: 'waiting', reason: posted.message };
    case 'fatal':
      return { guildId, kind: 'stopped', reason: posted.message };
    default:
      return hinder(parts, book, claim, posted.message);
  }
}

async function settle(parts: NoticeParts, claim: NoticeClaim, messageId?: string): Promise<NoticeOutcome> {
  const { guildId, number, told } = claim;
  await parts.store.saveNoticeBook(guildId, { next: number + 1, told, lastSentAt: parts.clock() });
  return { guildId, kind: 'sent', ...(messageId !== undefined && { messageId }) };
}

async function hinder(
  parts: NoticeParts,
  book: NoticeBook,
  claim: NoticeClaim,
  reason: string,
): Promise<NoticeOutcome> {
  const { guildId, channelId } = claim;
  await turnPage(parts, { ...book, hindrance: { channelId, reason, at: parts.clock() } }, claim);
  return { guildId, kind: 'hindered', reason };
}

/** Gives a notice's number up: what it would have told is still to be told. */
async function turnPage(
  { store }: NoticeParts,
  book: NoticeBook,
  { guildId, number }: NoticeClaim,
): Promise<NoticeBook> {
  const turned = { ...book, next: number + 1 };
  await store.saveNoticeBook(guildId, turned);
  return turned;
}

function keyOf({ guildId, number }: Pick<NoticeClaim, 'guildId' | 'number'>): string {
  return `notice ${guildId} ${number}`;
}
