import path from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { onTestFinished } from 'vitest';
import { loadCommands } from '../../../src/bot/command/load-commands.ts';
import { minute } from '../../../src/domain/clock.ts';
import type { Leaning } from '../../../src/domain/source/leaning.ts';
import type { InteractionResult } from '../../../src/playground/loopback/loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';
import { root } from '../../../src/root.ts';
import { admin, messageOf } from '../open-bot.ts';
import { openProgram, type Program } from '../open-program.ts';

// Reading all commands for the first time takes a busy machine longer than a test may.
await loadCommands(path.join(root, 'commands'));

export const alertChannel = demo.readingRoom.news;
export const alertGuild = demo.readingRoom.id;

const leanings: Record<string, Leaning> = {
  alder: 'left',
  birch: 'lean-left',
  cedar: 'center',
  elm: 'center',
  fir: 'right',
  hazel: 'lean-right',
  larch: 'unrated',
  maple: 'unrated',
};
const names = Object.keys(leanings);

/** What each source says in its own words of an event at a place; all of it is one story. */
const wordings: Record<string, readonly string[]> = {
  Lorn: [
    'Strong earthquake strikes Lorn valley at dawn',
    'Lorn valley earthquake leaves three villages cut off',
    'Rescuers reach Lorn after the strong earthquake',
    'Earthquake in Lorn valley: what we know so far',
    'Schools shut as earthquake shakes Lorn valley',
    'Lorn earthquake damages bridge and dam in the valley',
    'Strong earthquake felt far beyond Lorn valley',
    'Army sends tents to Lorn valley after earthquake',
  ],
  Tarn: [
    'Mayor of Tarn resigns over harbour contract',
    'Tarn mayor resigns as harbour contract inquiry widens',
    'Harbour contract brings down the mayor of Tarn',
    'Tarn council to elect new mayor after harbour contract',
    'Who is next? Tarn without a mayor over harbour contract',
    'Prosecutors study harbour contract of Tarn mayor',
    'Tarn mayor denies bribes in harbour contract',
    'Harbour contract: Tarn mayor leaves office',
  ],
  Skelda: [
    'Ferry runs aground off Skelda lighthouse in fog',
    'Passengers taken off ferry aground near Skelda lighthouse',
    'Skelda ferry aground: captain blames fog',
    'Fog stops tugs from reaching Skelda ferry at lighthouse',
    'Ferry aground at Skelda to be towed from lighthouse',
    'Skelda lighthouse ferry leaks oil in fog',
    'All passengers of Skelda ferry safe after fog',
    'Ferry company apologises for Skelda lighthouse grounding',
  ],
  Brock: [
    'Brock chess champion beats computer in final',
    'Chess: Brock champion takes final against computer',
    'Computer loses chess final to champion from Brock',
    'Brock celebrates its chess champion after final',
    'How the Brock champion outwitted a chess computer',
    'Chess champion of Brock: computer blundered in final',
    'Final of chess against computer won in Brock',
    'Brock chess champion to play computer again',
  ],
  Kirn: [
    'Teachers in Kirn strike for smaller classes',
    'Kirn teachers begin strike over class sizes',
    'Strike of teachers shuts all classes in Kirn',
    'Kirn minister calls strike of teachers unfair',
    'Parents back Kirn teachers on strike over classes',
    'Kirn teachers strike: talks on classes fail',
    'Smaller classes: teachers of Kirn go on strike',
    'Strike in Kirn: teachers march for classes',
  ],
};

/** The whole program, with eight feeds that the test writes and a clock that it moves. */
export interface AlertProgram extends Program {
  now(): Date;
  /** So many sources, after those before them, report on a place now, or so many minutes ago; each adds what `say` says. */
  report(place: string, count: number, options?: { minutesAgo?: number; say?: string }): void;
  /** Lets time pass, reads all feeds and tells what there is to tell. */
  pass(milliseconds: number): Promise<void>;
  /** Sets the clock, forth or back, and nothing else. */
  setClock(milliseconds: number): void;
  /** The alerts that stand in a channel, oldest first. */
  alerts(channelId?: string): APIMessage[];
  lines: Record<string, unknown>[];
}

/** Starts it at noon, with an old story that nobody is told of. */
export async function openAlerts({ startAt = '2026-11-24T12:00:00Z' } = {}): Promise<AlertProgram> {
  let now = Date.parse(startAt);
  const clock = () => new Date(now);
  const items = new Map<string, { title: string; at: Date; text: string }[]>(names.map((name) => [name, []]));
  const reporters = new Map<string, number>();
  const lines: Record<string, unknown>[] = [];
  const opened = await openProgram({
    clock,
    sources: names,
    answer: (feed) => jsonFeed(feed, items.get(feed) ?? []),
    environment: { GUILD_ALERTS: '3' },
    topics: [{ id: 'disasters', name: 'Disasters', words: ['earthquake', 'flood'] }],
    change(plain) {
      const rated = [...plain.sources.values()].map((source) => ({
        ...source,
        leaning: leanings[source.id] ?? 'unrated',
      }));
      return { ...plain, sources: new Map(rated.map((source) => [source.id, source])) };
    },
    lines,
  });
  const { broadsheet, loopback } = opened;
  return {
    ...opened,
    now: clock,
    report(place, count, { minutesAgo = 0, say = '' } = {}) {
      const first = reporters.get(place) ?? 0;
      reporters.set(place, first + count);
      for (let at = first; at < first + count; at += 1) {
        const title = wordings[place]?.[at % names.length] ?? place;
        const text = `${title}. ${say} Reported by ${names[at % names.length]} ${at}.`;
        items
          .get(names[at % names.length] ?? '')
          ?.push({ title: at < 8 ? title : `${title}, day ${at}`, at: new Date(now - minutesAgo * minute), text });
      }
    },
    async pass(milliseconds) {
      now += milliseconds;
      await broadsheet().app.refresh({ everything: true });
      await broadsheet().ticker.sendAlerts();
    },
    setClock(milliseconds) {
      now += milliseconds;
    },
    alerts: (channelId = alertChannel) =>
      (findChannel(loopback.world, channelId)?.messages ?? [])
        .map(({ message }) => message)
        .filter(({ components }) => JSON.stringify(components).includes('"alert:why:')),
    lines,
  };
}

function jsonFeed(feed: string, items: readonly { title: string; at: Date; text: string }[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed,
    home_page_url: `https://${feed}.example/`,
    items: items.map(({ title, at, text }) => ({
      id: title,
      url: `https://${feed}.example/${encodeURIComponent(title.toLowerCase().replaceAll(' ', '-'))}`,
      title,
      content_text: text,
      date_published: at.toISOString(),
    })),
  });
}

/** The program with one alert for earthquakes in the news channel, and what adding it was answered. */
export async function openWithAlert(order: Order = {}, startAt?: string) {
  const program = await openAlerts(startAt === undefined ? {} : { startAt });
  onTestFinished(() => program.close());
  await program.loopback.ready();
  return Object.assign(program, { added: await addAlert(program, order) });
}

/** What the events of `report` have no other word in common for. */
export const allPlaces = 'Lorn, Tarn, Skelda, Brock, Kirn';

type Order = Record<string, string | number | boolean>;

export const addAlert = ({ loopback }: AlertProgram, order: Order): Promise<InteractionResult> =>
  loopback.slash(admin, 'alert add', { channel: alertChannel, words: 'earthquake', ...order });
export const textOf = (message: APIMessage | undefined) => message?.embeds[0]?.description ?? '';
export const titlesOf = (program: AlertProgram) => program.alerts().map(({ embeds: [embed] }) => embed?.title ?? '');
/** What `/alert list` says. */
export const listAlerts = async ({ loopback }: AlertProgram) =>
  textOf(messageOf(await loopback.slash(admin, 'alert list')));
