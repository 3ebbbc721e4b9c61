import { afterAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import { hour } from '../../../src/domain/clock.ts';
import { openSmallApp, start, storedStories, type SmallApp } from '../open-small-app.ts';

const comet = 'Comet passes over the northern observatory';
const bridge = 'River bridge closed to cyclists for repairs';
const dome = `${comet} while telescope dome jams`;

async function openNews(): Promise<SmallApp> {
  const small = await openSmallApp();
  afterAll(() => small.close());
  small.feeds.alder = [
    [comet, 3],
    [bridge, 5],
  ];
  small.feeds.birch = [[`${comet} tonight`, 2]];
  small.feeds.cedar = [[dome, 1]];
  await small.app.refresh();
  return small;
}

const one = { guildId: 'one', userId: 'anna' };
const owner = { userId: 'owner' };
const find = async (app: App, words: string) => {
  const match = await app.findStory(words);
  if (match.kind !== 'story') throw new Error(`Expected a story for ${words}`);
  return match.entry;
};

async function splitOff({ app }: SmallApp, sourceId: string) {
  const { slug } = await find(app, comet);
  const { story } = await app.forGuild('one').openStory(slug);
  const articleIds = story.articles.filter((article) => article.sourceId === sourceId).map(({ id }) => id);
  return app.splitStory({ ...one, slug, articleIds }, start);
}

const groupsOf = async ({ store }: SmallApp) =>
  (await storedStories(store)).map(({ articles }) => articles.map(({ title }) => title).sort()).sort();

describe('a correction that the bot’s owners accept', () => {
  it('holds for everyone from the next refresh on, through later news and a restart', async () => {
    const small = await openNews();
    const { correction } = await splitOff(small, 'cedar');
    expect(await small.app.listProposals()).toMatchObject([{ id: correction.id, kind: 'split' }]);
    await small.app.decideCorrection({ ...owner, id: correction.id, verdict: 'accepted' }, start);
    expect(await small.app.listProposals()).toEqual([]);
    const parted = [[bridge], [dome], [comet, `${comet} tonight`]].sort();
    small.advance(hour);
    await small.app.refresh({ everything: true });
    expect(await groupsOf(small)).toEqual(parted);
    expect(await find(small.app.forGuild('two'), dome)).toMatchObject({ articles: 1 });
    // Cards of the guild that said so first still lead there.
    const { story } = await small.app.forGuild('one').openStory(correction.slug);
    expect(story.articles.map(({ title }) => title)).toEqual([dome]);

    const again = await small.reopen(small.store);
    small.advance(hour);
    small.feeds.birch = [[`${comet} as the night ends`, -1.5]];
    await again.refresh({ everything: true });
    const groups = await groupsOf(small);
    expect(groups.flat()).toHaveLength(5);
    expect(groups.filter((titles) => titles.includes(dome) && titles.includes(comet))).toEqual([]);
  });

  it('joins stories for everyone', async () => {
    const small = await openNews();
    const [{ slug }, other] = [await find(small.app, comet), await find(small.app, bridge)];
    const { correction } = await small.app.joinStories({ ...one, slug, otherSlug: other.slug }, start);
    await small.app.decideCorrection({ ...owner, id: correction.id, verdict: 'accepted' }, start);
    small.advance(hour);
    await small.app.refresh({ everything: true });
    expect(await groupsOf(small)).toHaveLength(1);
    expect((await small.app.openStory(slug)).story.id).toBe((await small.app.openStory(other.slug)).story.id);
  });

  it('is held back when refused, and stays in force where it was said', async () => {
    const small = await openNews();
    const { correction } = await splitOff(small, 'cedar');
    const before = await groupsOf(small);
    await small.app.decideCorrection({ ...owner, id: correction.id, verdict: 'refused' }, start);
    small.advance(hour);
    await small.app.refresh({ everything: true });
    expect(await groupsOf(small)).toEqual(before);
    expect(await small.app.listProposals()).toEqual([]);
    expect((await small.app.forGuild('one').openStory(correction.slug)).story.articles).toHaveLength(1);
    const again = small.app.decideCorrection({ ...owner, id: correction.id, verdict: 'accepted' }, start);
    await expect(again).rejects.toThrow('not open any more');
    expect((await small.app.listAudit('owners')).map(({ action }) => action)).toEqual(['story.refuse']);
  });

  it('tells nothing of the guild that said so, nor of its own articles', async () => {
    const small = await openNews();
    small.others['lorn'] = [[`${comet} says the secret paper`, 1]];
    const found = await small.app.discoverFeeds(`${small.url}/lorn`);
    if (found.kind === 'none') throw new Error(found.message);
    await small.app.addSource({ ...one, feeds: found.feeds }, start);
    await splitOff(small, 'gone-lorn.example');
    expect(await small.app.listProposals()).toEqual([]);
    await splitOff(small, 'cedar');
    const [proposal] = await small.app.listProposals();
    expect(proposal?.titles).toEqual([dome, expect.stringContaining(comet)]);
    expect(JSON.stringify({ ...proposal, by: undefined })).not.toMatch(/secret|lorn|"one"|gone-/);
  });
});
