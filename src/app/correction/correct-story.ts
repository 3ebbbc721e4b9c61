import { createHash } from 'node:crypto';
import { pickSlug } from '../../cluster/slug/pick-slug.ts';
import type { AuditAction } from '../../domain/guild/audit.ts';
import { mostCorrectedArticles, mostCorrections, type Correction } from '../../domain/guild/correction.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';
import { UserError } from '../../domain/user-error.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import { editionOf, ownSlugPrefix } from '../guild/reader-edition.ts';
import type { Newsroom } from '../newsroom.ts';
import { readWhole } from '../story/read-story.ts';

/** Who corrects which story of a guild. */
export interface CorrectionRequest {
  guildId: string;
  userId: string;
  slug: string;
}

/** What was said, and the user whose word it replaced, when that was another's. */
export interface Corrected {
  correction: Correction;
  replaced?: string;
}

/**
 * Takes articles out of a story of a guild; they make a story of their own there, and nowhere else.
 * @throws UserError when the story has not all of them any more, or none would be left.
 */
export async function splitStory(
  newsroom: Newsroom,
  desk: GuildDesk,
  request: CorrectionRequest & { articleIds: readonly string[] },
  now: Date,
): Promise<Corrected> {
  const story = await requireStory(newsroom, desk, request.guildId, request.slug);
  const out = new Set(request.articleIds);
  const parted = story.articles.filter(({ id }) => out.has(id));
  const rest = story.articles.filter(({ id }) => !out.has(id));
  if (parted.length < out.size || parted.length === 0) {
    throw new UserError('changed', 'Some of these articles are not in that story any more. Open it again and look.');
  }
  if (rest.length === 0) throw new UserError('nothing-left', 'At least one article has to stay in the story.');
  const edition = editionOf(newsroom.edition, desk.readerOf(request.guildId));
  // Another correction may have chosen one that no story has yet.
  const nameIn = ({ corrections }: Guild) => {
    const isTaken = (slug: string) =>
      edition.bySlug(ownSlugPrefix + slug) !== undefined ||
      corrections.some((correction) => correction.slug === ownSlugPrefix + slug);
    return ownSlugPrefix + pickSlug(parted, isTaken);
  };
  const titles = [parted[0]?.title ?? '', headlineOf(story).title] as const;
  const sides = [parted.map(({ id }) => id), rest.map(({ id }) => id)] as const;
  return say(newsroom, desk, request, now, { kind: 'split', sides, stories: [story], nameIn, titles });
}

/**
 * Puts two stories of a guild together, there and nowhere else.
 * @throws UserError when they are one already, or one of them is gone.
 */
export async function joinStories(
  newsroom: Newsroom,
  desk: GuildDesk,
  request: CorrectionRequest & { otherSlug: string },
  now: Date,
): Promise<Corrected> {
  const one = await requireStory(newsroom, desk, request.guildId, request.slug);
  const other = await requireStory(newsroom, desk, request.guildId, request.otherSlug);
  if (one.id === other.id) throw new UserError('same', 'That is one story already.');
  const titles = [headlineOf(one).title, headlineOf(other).title] as const;
  // The headline's article first: where that goes, the rest goes.
  const sides = [one, other].map(({ articles, brief }) => [
    ...articles.filter(({ id }) => id === brief.headlineId).map(({ id }) => id),
    ...articles.filter(({ id }) => id !== brief.headlineId).map(({ id }) => id),
  ]);
  const [articleIds = [], otherIds = []] = sides;
  const said = { kind: 'join', sides: [articleIds, otherIds], stories: [one, other], titles } as const;
  return say(newsroom, desk, request, now, { ...said, nameIn: () => one.slug });
}

/**
 * Takes a correction back.
 * @throws UserError when it is not in force any more.
 */
export async function undoCorrection(
  desk: GuildDesk,
  { guildId, userId, id }: { guildId: string; userId: string; id: string },
  now: Date,
): Promise<Corrected> {
  let correction: Correction | undefined;
  await desk.change(guildId, { userId, now }, (guild) => {
    correction = guild.corrections.find((each) => each.id === id);
    if (correction === undefined) {
      throw new UserError('undone', 'That correction is not in force any more: it was undone, or its story has ended.');
    }
    const { by, slug, titles } = correction;
    return {
      guild: { ...guild, corrections: guild.corrections.filter((each) => each.id !== id) },
      entry: {
        action: 'story.restore',
        subject: slug,
        detail: titles.join(' / '),
        ...(by === userId ? {} : { replaced: by }),
      },
    };
  });
  await desk.redraw(guildId);
  if (correction === undefined) throw new Error(`Expected ${id} among the corrections of the guild`);
  return { correction, ...(correction.by === userId ? {} : { replaced: correction.by }) };
}

/** The corrections in force that speak of any of these articles, oldest first. */
export function correctionsOf({ corrections }: Guild, { articles }: Pick<Story, 'articles'>): Correction[] {
  const ids = new Set(articles.map(({ id }) => id));
  return corrections.filter(({ articleIds, otherIds }) => [...articleIds, ...otherIds].some((id) => ids.has(id)));
}

interface Said {
  kind: Correction['kind'];
  sides: readonly [readonly string[], readonly string[]];
  stories: readonly Story[];
  /** Chooses the slug among what the guild has by then. */
  nameIn(this: void, guild: Guild): string;
  titles: readonly [string, string];
}

const actions = { split: 'story.split', join: 'story.join' } as const satisfies Record<Correction['kind'], AuditAction>;

async function say(
  newsroom: Newsroom,
  desk: GuildDesk,
  { guildId, userId, slug }: CorrectionRequest,
  now: Date,
  { kind, sides, stories, nameIn, titles }: Said,
): Promise<Corrected> {
  const [articleIds = [], otherIds = []] = sides.map((ids) => ids.slice(0, mostCorrectedArticles));
  const id = idOf([guildId, now.toISOString(), kind, ...articleIds, ...otherIds]);
  const { corrected } = desk.readerOf(guildId);
  const storyIds = stories.flatMap((story) => corrected?.recipes.get(story.id)?.storedIds ?? [story.id]);
  const said = { id, kind, articleIds, otherIds, storyIds, titles, by: userId, at: now };
  let correction: Correction | undefined;
  let replaced: string | undefined;
  await desk.change(guildId, { userId, now }, (guild) => {
    const live = guild.corrections.filter((each) => isLive(newsroom, desk, guildId, each));
    if (live.some((each) => isSameSaying(each, said))) {
      throw new UserError('unchanged', 'That was said a moment ago, and holds in this server already.');
    }
    const named = nameIn(guild);
    const made: Correction = { ...said, slug: named };
    if (live.length >= mostCorrections) {
      throw new UserError('quota', `This server has ${live.length} corrections in force, the most it may have.`);
    }
    const opposed = live.findLast((each) => each.kind !== kind && isOnBoth(each, made));
    replaced = opposed?.by === userId ? undefined : opposed?.by;
    correction = made;
    return {
      guild: { ...guild, corrections: [...live, made] },
      entry: {
        action: actions[kind],
        subject: slug,
        detail: kind === 'split' ? `${articleIds.length} to ${named}` : titles.join(' / '),
        ...(replaced === undefined ? {} : { replaced }),
        undo: { kind: 'correction', id },
      },
    };
  });
  if (correction === undefined) throw new Error(`Expected ${id} to be said`);
  await desk.redraw(guildId);
  return { correction, ...(replaced === undefined ? {} : { replaced }) };
}

async function requireStory(newsroom: Newsroom, desk: GuildDesk, guildId: string, slug: string): Promise<Story> {
  const reader = desk.readerOf(guildId);
  const entry = editionOf(newsroom.edition, reader).bySlug(slug);
  const story = entry === undefined ? undefined : await readWhole(newsroom.store, entry.id, reader);
  if (story !== undefined) return story;
  throw new UserError('story-gone', `The story \`${slug.slice(0, 60)}\` is not among the live ones any more.`);
}

/** A correction ends with the articles that it is about. */
function isLive({ storyOf }: Newsroom, desk: GuildDesk, guildId: string, { articleIds, otherIds }: Correction) {
  const own = desk.shelfOf(guildId)?.storyOf;
  const isThere = (id: string) => storyOf.has(id) || own?.has(id) === true;
  return articleIds.some(isThere) && otherIds.some(isThere);
}

/** Whether two moderators said the very same of a story as it was. */
function isSameSaying(one: Correction, other: Pick<Correction, 'kind' | 'articleIds' | 'otherIds'>): boolean {
  const textOf = ({ kind, articleIds, otherIds }: typeof other) => [kind, ...articleIds, '/', ...otherIds].join(' ');
  return textOf(one) === textOf(other);
}

/** Whether two corrections speak of the same articles as of two sides. */
function isOnBoth(one: Correction, other: Correction): boolean {
  const meets = (ids: readonly string[], others: readonly string[]) => ids.some((id) => others.includes(id));
  return (
    (meets(one.articleIds, other.articleIds) && meets(one.otherIds, other.otherIds)) ||
    (meets(one.articleIds, other.otherIds) && meets(one.otherIds, other.articleIds))
  );
}

function idOf(facts: readonly string[]): string {
  return createHash('sha256').update(facts.join('\n')).digest('base64url').slice(0, 12);
}
