import { findBurst } from '../../briefing/coverage/find-burst.ts';
import { isMaterialChange } from '../../briefing/is-material-change.ts';
import { snapshotStory } from '../../briefing/snapshot-story.ts';
import { phaseOf } from '../../briefing/trace-timeline.ts';
import type { Alert, AlertStory } from '../../domain/guild/alert.ts';
import type { Article } from '../../domain/story/article.ts';
import type { Burst } from '../../domain/story/burst.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { day, hour } from '../../domain/clock.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';
import type { StorySnapshot, ToldStory } from '../../domain/story/story-snapshot.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { toldById } from '../digest/told-by-id.ts';
import { editionOf } from '../guild/reader-edition.ts';
import type { Reader } from '../reader.ts';
import { hasWords } from './has-words.ts';
import { readWatched, type WatchParts } from './read-watched.ts';

/** A story that an alert is to tell of, and what its readers know of it once it did. */
export interface Alarm {
  story: AlertStory;
  told: ToldStory;
}

/** Stories that an alert has nothing to tell of until they change. */
export type Unalarming = WeakMap<Alert, { reader: Reader; entries: WeakSet<EditionEntry> }>;

/** What nobody reported on for so long is no alarm any more: after a downtime, or where feeds answer late. */
export const freshFor = 2 * hour;
const everything = new Date(0);

/**
 * The stories that an alert has to tell of now, those of most sources first: of each so many sources report in so short a time,
 * the last of them since the alert was added. One that did so before then, or was told of, comes again only when it
 * changed materially.
 */
export async function findAlarms(
  parts: WatchParts,
  alert: Alert,
  told: readonly ToldStory[],
  { reader, now, unalarming }: { reader: Reader; now: Date; unalarming: Unalarming },
): Promise<Alarm[]> {
  const from = new Date(Math.max(now.getTime() - freshFor, alert.since.getTime()));
  const known = toldById(told, editionOf(parts.edition, reader));
  const done = doneWith(alert, reader, unalarming);
  const alarms: Alarm[] = [];
  for await (const { entry, story } of readWatched(parts, alert, from, reader, (each) => !done.has(each))) {
    const phase = phaseOf(story.articles, now);
    const burst = burstOf(story.articles, alert, reader.catalog, { from, at: now });
    const snapshot = snapshotStory(story, phase);
    const before = known.get(story.id) ?? snapshotBefore(story, alert, reader.catalog);
    if (burst === undefined || (before !== undefined && !isMaterialChange(before, snapshot))) {
      done.add(entry);
      continue;
    }
    const isUpdate = known.has(story.id) ? { isUpdate: true as const } : {};
    alarms.push({ story: { ...rowOf(story), burst, ...isUpdate, at: now }, told: { ...snapshot, at: now } });
  }
  return alarms.sort((one, other) => other.story.burst.sources - one.story.burst.sources);
}

/** The stories of the last day that an alert would have told of, those of most sources first. */
export async function findPast(parts: WatchParts, alert: Alert, reader: Reader, now: Date): Promise<AlertStory[]> {
  const from = new Date(now.getTime() - day);
  const found: AlertStory[] = [];
  for await (const { story } of readWatched(parts, alert, from, reader)) {
    const burst = burstOf(story.articles, alert, reader.catalog, { from });
    if (burst !== undefined) found.push({ ...rowOf(story), burst, at: burst.at });
  }
  return found.sort((one, other) => other.burst.sources - one.burst.sources);
}

function doneWith(alert: Alert, reader: Reader, unalarming: Unalarming): WeakSet<EditionEntry> {
  const known = unalarming.get(alert);
  // What its guild decided may make an alarm of the same story.
  if (known?.reader === reader) return known.entries;
  const entries = new WeakSet<EditionEntry>();
  unalarming.set(alert, { reader, entries });
  return entries;
}

/** The burst of a story that an alert is for, as far as `articles` tell it; its phase is that of `at`, else of the burst. */
function burstOf(
  articles: readonly Article[],
  alert: Alert,
  catalog: Catalog,
  { from, at }: { from: Date; at?: Date },
): Burst | undefined {
  if (alert.words !== undefined && !hasWords(articles, alert.words)) return undefined;
  const burst = findBurst(articles, catalog, alert, from);
  if (burst === undefined || alert.onlyBreaking === undefined) return burst;
  const moment = at ?? burst.at;
  const known = articles.filter(({ publishedAt }) => publishedAt <= moment);
  return phaseOf(known, moment) === 'breaking' ? burst : undefined;
}

/** The story as it was when the alert was added, if it would have been an alarm by then. */
function snapshotBefore(story: Story, alert: Alert, catalog: Catalog): StorySnapshot | undefined {
  const articles = story.articles.filter(({ firstSeenAt }) => firstSeenAt <= alert.since);
  const burst = burstOf(articles, alert, catalog, { from: everything });
  return burst === undefined ? undefined : snapshotStory({ ...story, articles }, phaseOf(articles, alert.since));
}

function rowOf(story: Story): Pick<AlertStory, 'slug' | 'title' | 'url'> {
  const { title, url } = headlineOf(story);
  return { slug: story.slug, title, url };
}
