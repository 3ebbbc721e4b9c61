import type { GuildSource } from '../../domain/source/guild-source.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { UserError } from '../../domain/user-error.ts';
import type { GuildDesk, GuildEdit } from '../guild/guild-desk.ts';

export interface OwnSourceRequest {
  guildId: string;
  userId: string;
  sourceId: string;
}

/**
 * Takes a source that the guild added out again, with what the guild decided about it; resolves with what it was.
 * @throws UserError when it is not the guild's own: a shared one can only be muted.
 */
export async function removeSource(desk: GuildDesk, request: OwnSourceRequest, now: Date): Promise<GuildSource> {
  return changeOwn(desk, request, now, (guild, source) => ({
    guild: {
      ...guild,
      sources: guild.sources.filter(({ id }) => id !== source.id),
      policies: Object.fromEntries(Object.entries(guild.policies).filter(([id]) => id !== source.id)),
    },
    entry: { action: 'source.remove', subject: source.id, detail: `${source.name}, ${source.feeds.length} feeds` },
  }));
}

/**
 * Changes the name or the language of a source that the guild added, or the topic of its feeds.
 * @throws UserError when it is not the guild's own.
 */
export async function editSource(
  desk: GuildDesk,
  request: OwnSourceRequest & { name?: string; language?: string; topic?: string },
  now: Date,
): Promise<GuildSource> {
  const { name, language, topic } = request;
  return changeOwn(desk, request, now, (guild, source) => {
    const edited: GuildSource = {
      ...source,
      ...(name === undefined ? {} : { name }),
      ...(language === undefined ? {} : { language }),
      ...(topic === undefined ? {} : { feeds: source.feeds.map((feed) => ({ ...feed, topic })) }),
    };
    const detail = [name, language, topic].filter((change) => change !== undefined).join(', ');
    return {
      guild: { ...guild, sources: guild.sources.map((each) => (each.id === source.id ? edited : each)) },
      entry: { action: 'source.edit', subject: source.id, detail },
    };
  });
}

async function changeOwn(
  desk: GuildDesk,
  { guildId, userId, sourceId }: OwnSourceRequest,
  now: Date,
  edit: (guild: Guild, source: GuildSource) => GuildEdit,
): Promise<GuildSource> {
  let former: GuildSource | undefined;
  const changed = await desk.change(guildId, { userId, now }, (guild) => {
    former = guild.sources.find(({ id }) => id === sourceId);
    if (former === undefined) {
      throw new UserError(
        'not-own',
        'This server did not add that source, so it can’t edit or remove it. `/source mute` leaves it out here.',
      );
    }
    return edit(guild, former);
  });
  const source = changed.sources.find(({ id }) => id === sourceId) ?? former;
  if (source === undefined) throw new Error(`Expected ${sourceId} to be or to have been a source of the guild`);
  return source;
}
