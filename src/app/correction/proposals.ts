import type { Article } from '../../domain/story/article.ts';
import { mostCorrections, type Correction, type Verdict } from '../../domain/guild/correction.ts';
import { ownersId } from '../../domain/guild/guild.ts';
import { UserError } from '../../domain/user-error.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';
import { constraintsOf } from './constraints-of.ts';

/** As many as the bot's owners are shown; the newest. */
const mostProposals = 100;

/**
 * What guilds' moderators said of shared stories and the bot's owners have not decided on, the newest first. Nothing in it
 * tells in which guild it was said, or anything of a guild's own articles.
 */
export async function listProposals(newsroom: Newsroom, desk: GuildDesk): Promise<Correction[]> {
  const decided = new Set(desk.of(ownersId).corrections.map(({ id }) => id));
  const open = desk
    .list()
    .flatMap(({ corrections }) => corrections)
    .filter(({ id }) => !decided.has(id))
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, mostProposals);
  return (await Promise.all(open.map((correction) => asProposal(newsroom, correction)))).flatMap((each) => each ?? []);
}

/**
 * Accepts a correction for every guild, from the next refresh on, or refuses it; resolves with it.
 * @throws UserError when it is not open any more.
 */
export async function decideCorrection(
  newsroom: Newsroom,
  desk: GuildDesk,
  { id, userId, verdict }: { id: string; userId: string; verdict: Verdict },
  now: Date,
): Promise<Correction> {
  const proposal = (await listProposals(newsroom, desk)).find((each) => each.id === id);
  const decided: Correction | undefined = proposal && { ...proposal, by: userId, at: now, verdict };
  await desk.change(ownersId, { userId, now }, (owners) => {
    if (decided === undefined || owners.corrections.some((each) => each.id === id)) {
      throw new UserError('decided', 'That correction is not open any more: it was decided on, undone, or has ended.');
    }
    const live = owners.corrections.filter(({ articleIds }) => articleIds.some((each) => newsroom.storyOf.has(each)));
    return {
      guild: { ...owners, corrections: [...live, decided].slice(-mostCorrections * 10) },
      entry: { action: verdict === 'accepted' ? 'story.accept' : 'story.refuse', subject: decided.titles.join(' / ') },
    };
  });
  if (decided === undefined) throw new Error(`Expected ${id} among the open corrections`);
  if (verdict === 'accepted') newsroom.constraints.push(...constraintsOf(decided));
  return decided;
}

/** A correction by its shared articles alone; undefined when one side has none. */
async function asProposal(newsroom: Newsroom, correction: Correction): Promise<Correction | undefined> {
  const isShared = (id: string) => newsroom.storyOf.has(id);
  const articleIds = correction.articleIds.filter(isShared);
  const otherIds = correction.otherIds.filter(isShared);
  const [one, other] = await Promise.all([findArticle(newsroom, articleIds[0]), findArticle(newsroom, otherIds[0])]);
  if (one === undefined || other === undefined) return undefined;
  const storyIds = [...new Set([...articleIds, ...otherIds].flatMap((id) => newsroom.storyOf.get(id) ?? []))];
  return { ...correction, articleIds, otherIds, storyIds, titles: [one.title, other.title] };
}

async function findArticle({ store, storyOf }: Newsroom, id: string | undefined): Promise<Article | undefined> {
  const storyId = id === undefined ? undefined : storyOf.get(id);
  const story = storyId === undefined ? undefined : await store.getStory(storyId);
  return story?.articles.find((article) => article.id === id);
}
