import { minute } from '../../src/domain/clock.ts';
import { makeArticles } from '../synthetic/make-articles.ts';
import { createRandom } from '../synthetic/random.ts';

/** An article as its feed tells it. */
export interface PublishedItem {
  title: string;
  excerpt: string;
  at: number;
}

export interface NewsPlan {
  feeds: number;
  articlesPerDay: number;
  /** ISO dates between which the articles are published. */
  from: string;
  until: string;
}

const articlesPerEvent = 10;
const eventHours = 8;

/** What each feed publishes, oldest first: events begin at any time, and feeds report on each over eight hours. */
export function publishArticles({ feeds, articlesPerDay, from, until }: NewsPlan): PublishedItem[][] {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const length = eventHours * 60 * minute;
  const random = createRandom(feeds);
  const published: PublishedItem[][] = Array.from({ length: feeds }, () => []);
  // Reports on events that began before, and the first ones on events that go on after, are in.
  const events = Math.round(((end - start + length) / (24 * 60 * minute)) * (articlesPerDay / articlesPerEvent));
  for (let event = 0; event < events; event += 1) {
    const beginsAt = start - length + random() * (end - start + length);
    for (const { title, excerpt } of makeArticles(event, articlesPerEvent)) {
      const at = Math.floor(beginsAt + random() * length);
      if (at >= start && at < end) published[Math.floor(random() * feeds)]!.push({ title, excerpt, at });
    }
  }
  for (const items of published) items.sort((one, other) => one.at - other.at);
  return published;
}
