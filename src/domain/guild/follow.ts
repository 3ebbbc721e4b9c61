import { day } from '../clock.ts';
import type { MessageBook, MessageOwner } from '../message/outbox.ts';
import type { StorySnapshot } from '../story/story-snapshot.ts';
import type { Strikes } from './subscription.ts';

/**
 * A story that a channel follows: one card there is kept up to date, and what changes materially is told beside it. The book
 * of its messages is part of it.
 */
export interface Follow extends MessageBook {
  id: string;
  guildId: string;
  channelId: string;
  /** The story as it was called when it was looked at last; its slug lives on as an alias when it goes into another. */
  storyId: string;
  slug: string;
  title: string;
  createdBy: string;
  createdAt: Date;
  /** Undefined until it is posted. */
  card?: FollowCard;
  /** The thread in which changes are told; undefined while none was started. */
  threadId?: string;
  /** When no thread could be used last: for a day, changes are told in the channel. */
  threadRefusedAt?: Date;
  /** What its readers know of the story, and since when; undefined until the card is posted. */
  told?: StorySnapshot;
  toldAt?: Date;
  /** Attempts in a row that came to nothing for a time, and until when nothing is tried again. */
  failures?: number;
  heldUntil?: Date;
  /** What an admin's settings kept out. */
  strikes?: Strikes;
  /** Why nothing is posted or edited at present. */
  paused?: { reason: string; at: Date };
  /** Why it is over; it is forgotten as soon as its card says so. */
  ended?: FollowEnd;
}

/** The message that shows the story as it is. */
export interface FollowCard {
  messageId: string;
  /** The number that it was posted under. */
  number: number;
  postedAt: Date;
  editedAt: Date;
  /** A hash of what it shows. */
  shown: string;
  /** The card that it goes on from: Discord took no more edits of that one. */
  continues?: string;
  /** How many edits in a row Discord did not take, and until when none is tried. */
  refusedEdits?: number;
  heldUntil?: Date;
}

/** What a follow remembers once one of its messages is posted. */
export type AfterFollow =
  { kind: 'card'; shown: string; told?: StorySnapshot; continues?: string } | { kind: 'change'; told: StorySnapshot };

/**
 * Why a follow is over. `unfollowed`: by someone. `quiet`: no news for days. `gone`: its story is no longer kept. `joined`: its
 * story has become one with another that the channel follows.
 */
export const followEnds = ['unfollowed', 'quiet', 'gone', 'joined'] as const;
export type FollowEnd = (typeof followEnds)[number];

/** A story without an article for so many days has ended, as far as its followers are concerned. */
export const quietDays = 3;

/** Whether a story's newest article is so old that nobody waits for another. */
export function isQuiet({ updatedAt }: { updatedAt: Date }, now: Date): boolean {
  return now.getTime() - updatedAt.getTime() >= quietDays * day;
}

/** The follow after something went well: what hindered it is over. */
export function unhindered({ failures: _failures, heldUntil: _held, strikes: _strikes, ...follow }: Follow): Follow {
  return follow;
}

/** Whose the messages of a follow are. */
export function followOwner({ guildId, id }: Pick<Follow, 'guildId' | 'id'>): MessageOwner {
  return { guildId, name: `follow ${id}` };
}

/** The address of a message. */
export function messageLink({ guildId, channelId }: Pick<Follow, 'guildId' | 'channelId'>, messageId: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}
