import type { Alert, AlertBook, AlertStory } from '../../domain/guild/alert.ts';
import type { Story } from '../../domain/story/story.ts';
import type { ToldStory } from '../../domain/story/story-snapshot.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import {
  addAlert,
  editAlert,
  muteStory,
  pauseAlert,
  removeAlert,
  resumeAlert,
  type AddRequest,
  type AlertRequest,
} from './alerts.ts';
import { findAlarms, findPast, freshFor, type Alarm, type Unalarming } from './find-alarms.ts';
import type { AlertChange } from './read-order.ts';
import { readRows, readRowsOnce, type WatchParts } from './read-watched.ts';

/** What guilds are to be told of at once, and when there is something. */
export interface AlertUseCases {
  addAlert(request: AddRequest, now: Date): Promise<Alert>;
  /** Changes what an alert of a guild orders. */
  editAlert(request: AlertRequest & AlertChange, now: Date): Promise<Alert>;
  pauseAlert(request: AlertRequest, now: Date): Promise<Alert>;
  /** Ends the pause of an alert. */
  resumeAlert(request: AlertRequest, now: Date): Promise<Alert>;
  removeAlert(request: AlertRequest, now: Date): Promise<Alert>;
  /** Tells no more of a story in one alert. */
  muteStory(request: AlertRequest & { slug: string }, now: Date): Promise<Alert>;
  /** The alerts of a guild, oldest first. */
  listAlerts(guildId: string): readonly Alert[];
  /** The same, each with what is remembered of its messages. */
  alertStatus(guildId: string): Promise<{ alert: Alert; book: AlertBook | undefined }[]>;
  /** Those of all guilds that the bot is in. */
  listAllAlerts(): readonly Alert[];
  /** Changes what no admin decided: strikes and pauses of an alert, if it is still there; resolves with it. */
  amendAlert(guildId: string, id: string, edit: (alert: Alert) => Alert): Promise<Alert | undefined>;
  /** The stories of the last day that an alert would have told of. */
  findPast(alert: Alert, now: Date): Promise<AlertStory[]>;
  /** Looks for what alerts have to tell; what it reads is read once for all of them. */
  watchStories(now: Date): (alert: Alert, told: readonly ToldStory[]) => Promise<Alarm[]>;
}

/** Opens them over what the store remembers. */
export function createAlertUseCases(newsroom: Newsroom, desk: GuildDesk, { catalog }: Reader): AlertUseCases {
  const { store, guildAlerts: most } = newsroom;
  const unalarming: Unalarming = new WeakMap();
  const rowsOf: WatchParts['rowsOf'] = (reader, since) => readRows(newsroom, reader, since);
  return {
    addAlert: (request, now) => addAlert(desk, catalog, request, { now, most }),
    editAlert: (request, now) => editAlert(desk, catalog, request, now),
    pauseAlert: (request, now) => pauseAlert(desk, catalog, request, now),
    resumeAlert: (request, now) => resumeAlert(desk, catalog, request, now),
    async removeAlert(request, now) {
      const removed = await removeAlert(desk, catalog, request, now);
      await store.removeAlertBook(request.guildId, request.id);
      return removed;
    },
    muteStory: (request, now) => muteStory(desk, catalog, request, now),
    listAlerts: (guildId) => desk.of(guildId).alerts,
    alertStatus: (guildId) =>
      Promise.all(
        desk.of(guildId).alerts.map(async (alert) => ({ alert, book: await store.getAlertBook(guildId, alert.id) })),
      ),
    listAllAlerts: () => desk.list().flatMap(({ leftAt, alerts }) => (leftAt === undefined ? alerts : [])),
    async amendAlert(guildId, id, edit) {
      const find = () => desk.of(guildId).alerts.find((alert) => alert.id === id);
      if (find() === undefined) return undefined;
      await desk.amend(guildId, (guild) => ({
        ...guild,
        alerts: guild.alerts.map((alert) => (alert.id === id ? edit(alert) : alert)),
      }));
      return find();
    },
    findPast: (alert, now) => findPast({ ...newsroom, rowsOf }, alert, desk.readerOf(alert.guildId), now),
    watchStories(now) {
      const fresh = readRowsOnce(newsroom, new Date(now.getTime() - freshFor));
      const parts = { ...newsroom, store: readOnce(newsroom), rowsOf: fresh };
      return (alert, told) => findAlarms(parts, alert, told, { reader: desk.readerOf(alert.guildId), now, unalarming });
    },
  };
}

/** A store that reads each shared story once. */
function readOnce({ store }: Newsroom): Newsroom['store'] {
  const stories = new Map<string, Promise<Story | undefined>>();
  const getStory = (id: string) => {
    const story = stories.get(id) ?? store.getStory(id);
    stories.set(id, story);
    return story;
  };
  return { ...store, getStory };
}
