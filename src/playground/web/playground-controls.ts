import type { Actor } from '../loopback/loopback.ts';

/** What the page's buttons do to the running program; the strings are one-line reports, shown as a toast. */
export interface PlaygroundControls {
  now(): Date;
  advanceClock(milliseconds: number): Promise<void>;
  postDigestNow(actor: Actor): Promise<string>;
  publishNext(): Promise<string>;
  status(): { sources: number; articles: number; stories: number };
}
