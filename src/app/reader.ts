import { poolOf } from '../briefing/coverage/pool-of.ts';
import type { Catalog } from '../domain/source/catalog.ts';
import { defaultSettings, type GuildSettings } from '../domain/guild/guild-settings.ts';
import type { Guild } from '../domain/guild/guild.ts';
import type { Side } from '../domain/source/leaning.ts';
import type { EditionEntry } from '../edition/entry.ts';
import type { CorrectedStories } from './correction/corrected-stories.ts';
import { guildCatalog } from './guild/guild-catalog.ts';
import type { GuildShelf } from './guild/guild-shelf.ts';
import type { Newsroom } from './newsroom.ts';

/** For whom stories are read: everyone, or one guild with what it decided. Replaced as a whole when that changes. */
export interface Reader {
  catalog: Catalog;
  /** Sources per side among those that are read and not muted. */
  pool: Record<Side, number>;
  settings: GuildSettings;
  /** What the guild's own sources tell; undefined when it has none. */
  shelf?: GuildShelf;
  /** Stories that its moderators split or joined; undefined when there is none. */
  corrected?: CorrectedStories;
  /** False when stories and their rows are this reader's as they are stored. */
  hasPolicy: boolean;
  /** Rows that were worked out for this reader, by the shared row; undefined for a story that it doesn't see. */
  entries: WeakMap<EditionEntry, EditionEntry | undefined>;
}

/** The reader who sees everything as it is stored. */
export function readerOfAll({ catalog, pool }: Pick<Newsroom, 'catalog' | 'pool'>): Reader {
  const hasPolicy = [...catalog.sources.values()].some(({ policy }) => policy !== undefined);
  return { catalog, pool, settings: defaultSettings, hasPolicy, entries: new WeakMap() };
}

/** The reader that a guild is, with what its own sources tell and its moderators corrected. */
export function readerOfGuild(
  newsroom: Pick<Newsroom, 'catalog' | 'pool' | 'selected'>,
  guild: Guild,
  shelf?: GuildShelf,
  corrected?: CorrectedStories,
): Reader {
  const { settings } = guild;
  const hasSet = settings.raters.length > 0 || settings.language !== undefined;
  const hasDecided = Object.keys(guild.policies).length > 0 || hasSet;
  const hasPolicy = hasDecided || guild.sources.length > 0 || shelf !== undefined || corrected !== undefined;
  if (!hasPolicy) return { ...readerOfAll(newsroom), settings };
  const catalog = guildCatalog(newsroom.catalog, guild);
  const ids = [...newsroom.selected.map(({ source }) => source.id), ...guild.sources.map(({ id }) => id)];
  const readHere = ids.flatMap((id) => catalog.sources.get(id) ?? []);
  const heard = readHere.filter(({ policy }) => policy?.stance !== 'mute');
  const pool = poolOf({ ...catalog, sources: new Map(heard.map((source) => [source.id, source])) });
  const entries = new WeakMap<EditionEntry, EditionEntry | undefined>();
  return {
    catalog,
    pool,
    settings,
    hasPolicy,
    entries,
    ...(shelf === undefined ? {} : { shelf }),
    ...(corrected === undefined ? {} : { corrected }),
  };
}
