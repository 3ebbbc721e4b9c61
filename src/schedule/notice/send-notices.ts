import { pendingNotices, toldStates, type NoticeFacts } from '../../app/notice/pending-notices.ts';
import type { DigestMessage } from '../../domain/message/digest-sender.ts';
import { newNoticeBook, type Notice, type NoticeBook } from '../../domain/guild/notice.ts';
import type { MessageOwner, Outgoing } from '../../domain/message/outbox.ts';
import { toldStatesSchema } from '../../store/documents/notice-documents.ts';
import type { Store } from '../../store/store.ts';
import { dueNotices } from './due-notices.ts';
import {
  isHindered,
  messageIdOf,
  resumeMessage,
  sendMessage,
  turnHindered,
  turnSent,
  turnUnsent,
  type OutboxParts,
  type SendOutcome,
} from '../outbox.ts';
import { workThrough } from '../work-through.ts';

/** What notices are posted with. */
export interface NoticeParts extends OutboxParts {
  store: OutboxParts['store'] & Pick<Store, 'getNoticeBook' | 'saveNoticeBook'>;
  render(notices: readonly Notice[], deliveryId: string): DigestMessage;
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
  const isHalted = () => parts.signal?.aborted === true || outcomes.some(({ kind }) => kind === 'stopped');
  await workThrough(guilds, width, isHalted, async (facts) => {
    const { guildId } = facts;
    const outcome = await sendNotice(parts, facts).catch((error: unknown): NoticeOutcome => ({
      guildId,
      kind: 'broken',
      error,
    }));
    if (outcome !== undefined) outcomes.push(outcome);
  });
  return outcomes;
}

/** Undefined when there is nothing to tell now. */
async function sendNotice(parts: NoticeParts, facts: NoticeFacts): Promise<NoticeOutcome | undefined> {
  const { guildId, channelId } = facts;
  const owner: MessageOwner = { guildId, name: 'notice' };
  let book = (await parts.store.getNoticeBook(guildId)) ?? newNoticeBook;
  const open = await resumeMessage(parts, owner, book, noticeButton);
  if (open?.kind === 'absent') {
    book = turnUnsent(book);
    await parts.store.saveNoticeBook(guildId, book);
  } else if (open !== undefined) return settle(parts, book, open);
  const now = parts.clock();
  if (channelId === undefined || isHindered(book, channelId, now)) return undefined;
  const notices = dueNotices(pendingNotices(facts, book.told), book.lastSentAt, now);
  if (notices.length === 0) return undefined;
  const number = book.next;
  const message: Outgoing = {
    owner,
    number,
    target: { channelId },
    claimedAt: now,
    message: parts.render(notices, messageIdOf(owner, number)),
    after: toldStates(facts),
  };
  return settle(parts, book, await sendMessage(parts, message));
}

/** Writes down what became of a message. One that is not there gives its number up: what it would have told is still to be told. */
async function settle(parts: NoticeParts, book: NoticeBook, outcome: SendOutcome): Promise<NoticeOutcome> {
  const { kind, message } = outcome;
  const { guildId } = message.owner;
  const { channelId } = message.target;
  const save = (turned: NoticeBook) => parts.store.saveNoticeBook(guildId, turned);
  const hinder = async (reason: string): Promise<NoticeOutcome> => {
    await save(turnHindered(book, channelId, reason, parts.clock()));
    return { guildId, kind: 'hindered', reason };
  };
  switch (kind) {
    case 'sent': {
      const { messageId } = outcome;
      await save(turnSent({ ...book, told: toldStatesSchema.parse(message.after) }, parts.clock()));
      return { guildId, kind, ...(messageId !== undefined && { messageId }) };
    }
    case 'refused':
      return hinder(outcome.failure.message);
    case 'unknown':
      // Rather heard twice than never.
      return hinder(outcome.reason);
    case 'waiting':
    case 'stopped':
      return { guildId, kind, reason: outcome.reason };
    case 'taken':
      return { guildId, kind };
  }
}
