import type { Actor } from '../loopback/loopback.ts';

/** What the page's buttons do to the running program; the strings are one-line reports, shown as a toast. */
export interface PlaygroundControls {
  now(): Date;
  advanceClock(milliseconds: number): Promise<void>;
  postDigestNow(actor: Actor): Promise<string>;
  publishNext(): Promise<string>;
  /** Breaks the feed of the site that `/source add` takes, or mends it. */
  toggleFeed(): Promise<string>;
  isFeedBroken(): boolean;
  /** Takes from the bot the right to post in the channel, or gives it what a digest needs there. */
  toggleAccess(actor: Actor): Promise<string>;
  status(): { sources: number; articles: number; stories: number };
}
