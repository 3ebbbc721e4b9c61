import type { Burst, BurstRule } from '../story/burst.ts';
import type { ChannelTarget } from '../message/digest-sender.ts';
import type { MessageBook } from '../message/outbox.ts';
import type { ToldStory } from '../story/story-snapshot.ts';
import type { Strikes } from './subscription.ts';

/** Which stories an alert is for: those of which all that is given holds. */
export interface Watch {
  /** One of these stands in headlines, all of its words in each; absent: whatever they say. */
  words?: readonly string[];
  /** Absent: all topics. */
  topics?: readonly string[];
  /** Only while the story is breaking. */
  onlyBreaking?: true;
}

/** Local times of day, `HH:MM`, between which nothing is posted; over midnight when the first is the later one. */
export interface QuietHours {
  from: string;
  to: string;
}

/** A channel's standing order to be told at once of stories that many report. */
export interface Alert extends Watch, BurstRule {
  id: string;
  guildId: string;
  channelId: string;
  /** The channel is a forum: each message is a post of its own. */
  isForum?: true;
  quiet?: QuietHours;
  /** IANA zone of its quiet hours and of its days. */
  zone: string;
  /** Messages on one day, at most. */
  mostADay: number;
  /** The one role that it pings. */
  mentionRoleId?: string;
  /** Slugs of stories that somebody who manages the guild wants no more of here. */
  muted?: readonly string[];
  by: string;
  createdAt: Date;
  /** What happened before is no alert: when it was added, changed in what it is for, or resumed. */
  since: Date;
  /** Why nothing is posted at present. */
  paused?: { reason: string; at: Date; byAdmin?: true };
  /** Messages in a row that an admin's settings kept out; undefined after one that was posted. */
  strikes?: Strikes;
}

/** A story that is to be told of, and why. */
export interface AlertStory {
  slug: string;
  title: string;
  url: string;
  burst: Burst;
  /** It was told of before, and has changed materially since. */
  isUpdate?: true;
  /** When it was found worth it. */
  at: Date;
}

/** What an alert's readers know and what waits for them. */
export interface AlertState {
  /** As they were told of each story the last time, latest first; those that wait count as told. */
  told: readonly ToldStory[];
  /** Found in quiet hours: told together when these are over. */
  held: readonly AlertStory[];
  /** After a message of several was refused: they are told one by one. */
  isHeldApart?: true;
  /** The date in the alert's zone, and how many messages were posted on it. */
  day: { date: string; messages: number };
  /** Found on that date when it had all its messages. */
  keptBack: readonly AlertStory[];
  /** So many of these are told below the last message of the day. */
  keptBackTold: number;
}

/** What a message of an alert leaves behind once it is posted. */
export interface AlertAfter {
  state: AlertState;
  /** The stories that it tells of. */
  stories: readonly AlertStory[];
}

/** All that we remember of an alert's messages. */
export interface AlertBook extends MessageBook, AlertState {
  /** The last message that was posted: its number, and its id, undefined after someone deleted it. */
  last?: { number: number; messageId?: string };
}

/** The book of an alert that posted nothing yet. */
export const newAlertBook: AlertBook = {
  next: 1,
  told: [],
  held: [],
  day: { date: '', messages: 0 },
  keptBack: [],
  keptBackTold: 0,
};

/** Where an alert's messages go; a post in a forum is called as its title says. */
export function alertTarget({ guildId, channelId, mentionRoleId, isForum }: Alert, title: string): ChannelTarget {
  return {
    channelId,
    ...(mentionRoleId === undefined ? {} : { mentionRoleId }),
    ...(isForum === undefined ? {} : { forum: { guildId, title } }),
  };
}
