import { hour, type Clock } from '../domain/clock.ts';
import type { DigestSender, PostFailure } from '../domain/message/digest-sender.ts';
import type { MessageBook, MessageOwner, Outgoing } from '../domain/message/outbox.ts';
import type { Store } from '../store/store.ts';
import { isWithinNonce } from './digest/attempt-delivery.ts';
import { deliveryIdOf, nonceOf } from './digest/delivery-keys.ts';

/** What messages are posted with. */
export interface OutboxParts {
  store: Pick<Store, 'claimMessage' | 'getMessage'>;
  sender: Pick<DigestSender, 'post' | 'find'>;
  clock: Clock;
}

/**
 * What became of a message. Its number is used up, and the owner saves a book that turns the page, after
 * `sent`: it is there, or was and someone deleted it, when there is no id;
 * `absent`: it surely is not, and what it told is to be told anew;
 * `refused`: Discord does not take it, and `failure` tells whose move it is;
 * `unknown`: it may be there, and the channel's history can't be read.
 * It stays claimed, and `resumeMessage` is called again, after
 * `waiting`: an outage; `stopped`: nothing can be posted any more.
 * `taken`: another process has the number, and nothing is to be done.
 */
export type OutboxOutcome = { message: Outgoing } & (
  | { kind: 'sent'; messageId?: string }
  | { kind: 'absent' }
  | { kind: 'taken' }
  | { kind: 'refused'; failure: PostFailure }
  | { kind: 'unknown' | 'waiting' | 'stopped'; reason: string }
);

/** What may become of a message that was not open before. */
export type SendOutcome = Exclude<OutboxOutcome, { kind: 'absent' }>;

/** A channel that did not take a message is not asked again for so long. */
const hindrancePause = hour;

/** The id that a message bears in the custom_id of one of its buttons: by it the message is found again. */
export function messageIdOf(owner: MessageOwner, number: number): string {
  return deliveryIdOf(keyOf(owner, number));
}

/** Claims a message under its owner's next number and posts it. */
export async function sendMessage(parts: OutboxParts, given: Outgoing): Promise<SendOutcome> {
  // As it comes back after a crash, dates as text: the owner reads it one way.
  const message = { ...given, after: JSON.parse(JSON.stringify(given.after)) as unknown };
  if (!(await parts.store.claimMessage(message))) return { kind: 'taken', message };
  return post(parts, message);
}

/**
 * Goes on with the message that was claimed under the owner's next number and not settled: posts it again while Discord knows
 * its nonce, then looks for its button in the channel. Undefined when there is none.
 */
export async function resumeMessage(
  parts: OutboxParts,
  owner: MessageOwner,
  { next }: MessageBook,
  buttonOf: (messageId: string) => string,
): Promise<OutboxOutcome | undefined> {
  const message = await parts.store.getMessage(owner, next);
  if (message === undefined) return undefined;
  const { target, claimedAt } = message;
  const now = parts.clock();
  // A forum knows no nonces.
  if (target.forum === undefined && isWithinNonce(claimedAt, now)) return post(parts, message);
  const since = claimedAt < now ? claimedAt : now;
  const found = await parts.sender.find(target, buttonOf(messageIdOf(owner, next)), since);
  switch (found.kind) {
    case 'found':
      return { kind: 'sent', message, messageId: found.messageId };
    case 'absent':
      return { kind: 'absent', message };
    case 'unreadable':
      return { kind: 'unknown', message, reason: found.message };
    default:
      return { kind: found.kind === 'fatal' ? 'stopped' : 'waiting', message, reason: found.message };
  }
}

async function post(parts: OutboxParts, message: Outgoing): Promise<SendOutcome> {
  const { owner, number, target } = message;
  const posted = await parts.sender.post(target, message.message, nonceOf(keyOf(owner, number)));
  switch (posted.kind) {
    case 'sent':
      return { kind: 'sent', message, messageId: posted.messageId };
    case 'removed':
      return { kind: 'sent', message };
    case 'limited':
    case 'temporary':
      return { kind: 'waiting', message, reason: posted.message };
    case 'fatal':
      return { kind: 'stopped', message, reason: posted.message };
    default:
      return { kind: 'refused', message, failure: posted };
  }
}

/** The book after a message that is there. */
export function turnSent<Book extends MessageBook>({ hindrance: _hindrance, ...book }: Book, at: Date) {
  return { ...book, next: book.next + 1, lastSentAt: at };
}

/** The book after a message that is not there: its number is given up. */
export function turnUnsent<Book extends MessageBook>(book: Book): Book {
  return { ...book, next: book.next + 1 };
}

/** The book after a message that its channel did not take. */
export function turnHindered<Book extends MessageBook>(book: Book, channelId: string, reason: string, at: Date): Book {
  return { ...turnUnsent(book), hindrance: { channelId, reason, at } };
}

/** Whether the channel did not take a message within the last hour; another channel may do better. */
export function isHindered({ hindrance }: MessageBook, channelId: string, now: Date): boolean {
  if (hindrance?.channelId !== channelId) return false;
  // A clock that was set back doesn't hold messages up for longer.
  return Math.abs(now.getTime() - hindrance.at.getTime()) < hindrancePause;
}

function keyOf({ guildId, name }: MessageOwner, number: number): string {
  return `${name} ${guildId} ${number}`;
}
