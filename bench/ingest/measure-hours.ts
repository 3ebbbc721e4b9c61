import { hour, minute } from '../../src/domain/clock.ts';
import { percentile } from '../percentile.ts';
import { openMeasuredApp, startTime, type Run } from './open-measured-app.ts';
import { startServer } from './start-server.ts';

export interface HoursOptions {
  feeds: number;
  articlesPerDay: number;
  hours: number;
}

/** What following the news of some hours took, and how late each article became part of a story. */
export interface Hours extends Run {
  /** Live when it ended. */
  stories: number;
  live: number;
  /** Minutes on the app's clock from an article's publication to the refresh that stored its story, for each article. */
  delays: number[];
}

const backlogHours = 12;

/** Follows feeds through the whole app for an hour that is not counted, so that feeds have their rhythm, and then for some more. */
export async function measureHours({ feeds, articlesPerDay, hours }: HoursOptions): Promise<Hours> {
  const from = new Date(startTime.getTime() - backlogHours * hour).toISOString();
  const until = new Date(startTime.getTime() + (hours + 1) * hour).toISOString();
  const server = await startServer('serve-hours', { feeds, articlesPerDay, from, until });
  const urls = Array.from({ length: feeds }, (_, at) => `http://${server.hosts[at % server.hosts.length]!}/${at}`);
  const { app, store, run, close } = await openMeasuredApp(urls);
  const moveServer = (now: Date) => server.ask(now.getTime());
  await run(60, moveServer);
  const measured = await run(hours * 60, moveServer);
  const countedFrom = startTime.getTime() + hour;
  const delays: number[] = [];
  for await (const story of store.loadStories()) {
    for (const { publishedAt, firstSeenAt } of story.articles) {
      if (publishedAt.getTime() < countedFrom) continue;
      delays.push((firstSeenAt.getTime() - publishedAt.getTime()) / minute);
    }
  }
  const { stories, articles: live } = app.status();
  await close();
  server.stop();
  return { ...measured, stories, live, delays };
}

export const hoursHead = [
  'polls an hour',
  'unchanged',
  'new articles an hour',
  'CPU seconds an hour',
  'of one core',
  'publication to story, minutes: median',
  '95%',
  'asking to story, ms: median',
  '95%',
];

export function hoursRow(
  { polls, unchanged, articles, cpuSeconds, delays, refreshMs }: Hours,
  hours: number,
): string[] {
  return [
    (polls / hours).toFixed(0),
    `${((unchanged * 100) / polls).toFixed(0)}%`,
    (articles / hours).toFixed(0),
    (cpuSeconds / hours).toFixed(1),
    `${((cpuSeconds * 100) / (hours * 3_600)).toFixed(2)}%`,
    ...[0.5, 0.95].map((share) => percentile(delays, share).toFixed(1)),
    ...[0.5, 0.95].map((share) => percentile(refreshMs, share).toFixed(0)),
  ];
}
