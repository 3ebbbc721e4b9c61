import type { StorySummary } from './story-summary.ts';

/** What there is to a link: the story it belongs to, the nearest ones to its page's title, or why nothing is known. */
export type LinkCoverage<Row extends StorySummary = StorySummary> = { url: string } & (
  | { kind: 'story'; entry: Row }
  /** Its story has no source that the reader's guild lets speak. */
  | { kind: 'silenced' }
  | { kind: 'near'; title: string; publishedAt?: Date; entries: readonly Row[] }
  /** What it leads to could not be read; the message follows on "it": `is no web page`. */
  | { kind: 'unread'; message: string }
  /** Its page was not looked at: the member had `most` unknown pages opened, and gets no more until then. */
  | { kind: 'unopened'; most: number; until: Date }
);
