import { afterAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import { day, hour } from '../../../src/domain/clock.ts';
import { openSmallApp, start, storedStories, type SmallApp } from '../open-small-app.ts';

const comet = 'Comet passes over the northern observatory';
const bridge = 'River bridge closed to cyclists for repairs';

/** One story of the comet from three sources, and one of a bridge. */
async function openNews(): Promise<SmallApp> {
  const small = await openSmallApp();
  afterAll(() => small.close());
  small.feeds.alder = [
    [comet, 3],
    [bridge, 5],
  ];
  small.feeds.birch = [[`${comet} tonight`, 2]];
  small.feeds.cedar = [[`${comet} while telescope dome jams`, 1]];
  await small.app.refresh();
  return small;
}

const one = { guildId: 'one', userId: 'anna' };
const titles = async (app: App) => (await app.listHeadlines({}, start)).map(({ title }) => title).sort();
const find = async (app: App, words: string) => {
  const match = await app.findStory(words);
  if (match.kind !== 'story') throw new Error(`Expected a story for ${words}`);
  return match.entry;
};
const sourcesOf = async (app: App, slug: string) =>
  (await app.openStory(slug)).story.articles.map(({ sourceId }) => sourceId).sort();

/** Takes the article of a source out of the story of the comet. */
async function splitOff({ app }: SmallApp, sourceId: string, request = one) {
  const guild = app.forGuild(request.guildId);
  const { slug } = await find(guild, comet);
  const { story } = await guild.openStory(slug);
  const articleIds = story.articles.filter((article) => article.sourceId === sourceId).map(({ id }) => id);
  return { slug, ...(await app.splitStory({ ...request, slug, articleIds }, start)) };
}

/** Puts the story of the bridge into that of the comet. */
async function putTogether({ app }: SmallApp, request = one) {
  const guild = app.forGuild(request.guildId);
  const { slug } = await find(guild, comet);
  const other = await find(guild, bridge);
  return { other, slug, ...(await app.joinStories({ ...request, slug, otherSlug: other.slug }, start)) };
}

describe('splitting a story', () => {
  it('holds at once and in this guild alone: by slug, words, address and completion, in headlines and digests', async () => {
    const small = await openNews();
    const { app } = small;
    const before = { stored: await storedStories(small.store), titles: await titles(app) };
    const { slug, correction } = await splitOff(small, 'cedar');
    const guild = app.forGuild('one');
    expect(await sourcesOf(guild, slug)).toEqual(['alder', 'birch']);
    expect(correction.slug).toMatch(/^our-/);
    expect(await sourcesOf(guild, correction.slug)).toEqual(['cedar']);
    expect(await find(guild, 'telescope dome jams')).toMatchObject({ slug: correction.slug, articles: 1 });
    expect(await find(guild, (await guild.openStory(correction.slug)).story.articles[0]!.url)).toMatchObject({
      slug: correction.slug,
    });
    expect((await guild.suggestStories('telescope', 5)).map((entry) => entry.slug)).toEqual([correction.slug]);
    expect(await find(guild, comet)).toMatchObject({ slug, articles: 2, sources: 2 });
    expect(await titles(guild)).toHaveLength(before.titles.length + 1);
    const digest = await guild.composeDigest({ topics: [], size: 5 }, start);
    expect(digest?.stories.map(({ story }) => story.slug)).toContain(correction.slug);

    for (const other of [app, app.forGuild('two')]) {
      expect(await titles(other)).toEqual(before.titles);
      expect(await sourcesOf(other, slug)).toEqual(['alder', 'birch', 'cedar']);
      await expect(other.openStory(correction.slug)).rejects.toThrow('not among the live ones');
      expect(await find(other, comet)).toMatchObject({ slug, articles: 3 });
      expect((await other.suggestStories('telescope', 5)).map((entry) => entry.slug)).toEqual([slug]);
    }
    expect(await storedStories(small.store)).toEqual(before.stored);
  });

  it('names what two moderators take out at once by two names, and says the same thing once', async () => {
    const small = await openNews();
    const { app } = small;
    small.feeds.birch = [[`${comet} while telescope dome jams`, 2]];
    small.advance(hour);
    await app.refresh();
    const guild = app.forGuild('one');
    const { slug } = await find(guild, comet);
    const { story } = await guild.openStory(slug);
    const jammed = story.articles.filter(({ title }) => title.includes('jams'));
    expect(jammed).toHaveLength(2);
    const take = (id: string, userId: string) =>
      app.splitStory({ guildId: 'one', userId, slug, articleIds: [id] }, start);
    const said = await Promise.all(jammed.map(({ id }, index) => take(id, `moderator ${index}`)));
    const slugs = said.map(({ correction }) => correction.slug);
    expect(new Set(slugs).size).toBe(2);
    for (const [index, each] of slugs.entries()) {
      expect(await sourcesOf(app.forGuild('one'), each)).toEqual([jammed[index]?.sourceId]);
    }
    const other = await Promise.allSettled(
      ['anna', 'ben'].map((userId) => {
        const articleIds = story.articles.filter(({ sourceId }) => sourceId === 'alder').map(({ id }) => id);
        return app.splitStory({ guildId: 'two', userId, slug, articleIds }, start);
      }),
    );
    expect(other.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(app.guildOf('two').corrections).toHaveLength(1);
  });

  it('is told in the audit log and taken back whole', async () => {
    const small = await openNews();
    const { slug, correction } = await splitOff(small, 'cedar');
    const undone = await small.app.undoCorrection({ guildId: 'one', userId: 'boris', id: correction.id }, start);
    expect(undone.replaced).toBe('anna');
    expect(await sourcesOf(small.app.forGuild('one'), slug)).toEqual(['alder', 'birch', 'cedar']);
    expect(await titles(small.app.forGuild('one'))).toEqual(await titles(small.app));
    const log = await small.app.listAudit('one');
    expect(log.map(({ action, subject, userId, replaced }) => [action, subject, userId, replaced])).toEqual([
      ['story.split', slug, 'anna', undefined],
      ['story.restore', correction.slug, 'boris', 'anna'],
    ]);
    const again = small.app.undoCorrection({ guildId: 'one', userId: 'anna', id: correction.id }, start);
    await expect(again).rejects.toThrow('not in force any more');
  });

  it('survives refreshes and restarts: what comes later stands with the part that it is nearest to', async () => {
    const small = await openNews();
    const { slug, correction } = await splitOff(small, 'cedar');
    small.advance(hour);
    small.feeds.alder = [
      [`${comet} and the telescope dome jams again`, 0.5],
      [comet, 3],
    ];
    small.feeds.birch = [
      [`${comet} tonight as crowds watch`, 0.4],
      [`${comet} tonight`, 2],
    ];
    await small.app.refresh({ everything: true });
    expect((await find(small.app, comet)).articles).toBe(5);
    for (const app of [small.app, await small.reopen(small.store)]) {
      const guild = app.forGuild('one');
      expect(await sourcesOf(guild, correction.slug)).toEqual(['alder', 'cedar']);
      expect(await sourcesOf(guild, slug)).toEqual(['alder', 'birch', 'birch']);
      expect(await find(guild, 'telescope dome')).toMatchObject({ articles: 2 });
    }
  });

  it('can be split again, and put back together', async () => {
    const small = await openNews();
    const { slug, correction } = await splitOff(small, 'cedar');
    const second = await splitOff(small, 'birch');
    const sources = (each: string) => sourcesOf(small.app.forGuild('one'), each);
    expect(await sources(slug)).toEqual(['alder']);
    expect(await sources(second.correction.slug)).toEqual(['birch']);
    const joined = { ...one, userId: 'boris', slug: correction.slug, otherSlug: slug };
    expect((await small.app.joinStories(joined, start)).replaced).toBe('anna');
    expect(await sources(slug)).toEqual(['alder', 'cedar']);
    expect(await sources(correction.slug)).toEqual(['alder', 'cedar']);
  });

  it('is refused when nothing would be left, or the story is another by now', async () => {
    const small = await openNews();
    const { slug } = await find(small.app, comet);
    const { story } = await small.app.openStory(slug);
    const all = { ...one, slug, articleIds: story.articles.map(({ id }) => id) };
    await expect(small.app.splitStory(all, start)).rejects.toThrow('At least one article has to stay');
    const stale = { ...one, slug, articleIds: ['gone'] };
    await expect(small.app.splitStory(stale, start)).rejects.toThrow('not in that story any more');
    await expect(small.app.splitStory({ ...stale, slug: 'gone' }, start)).rejects.toThrow('not among the live ones');
    expect(await small.app.listAudit('one')).toEqual([]);
  });

  it('takes the words of a muted source as little as ever', async () => {
    const small = await openNews();
    const { correction } = await splitOff(small, 'cedar');
    const source = small.app.findSource('cedar')!;
    await small.app.setPolicy({ ...one, source, stance: 'mute' }, start);
    const guild = small.app.forGuild('one');
    await expect(guild.openStory(correction.slug)).rejects.toThrow('mutes, or does not quote, every source');
    expect(await titles(guild)).not.toContain(`${comet} while telescope dome jams`);
  });

  it('ends with its articles', async () => {
    const small = await openNews();
    const { correction, slug } = await splitOff(small, 'cedar');
    small.advance(9 * day);
    await small.app.refresh({ everything: true });
    await expect(small.app.forGuild('one').openStory(correction.slug)).rejects.toThrow('not among the live ones');
    await expect(small.app.forGuild('one').openStory(slug)).rejects.toThrow('not among the live ones');
  });
});

describe('joining two stories', () => {
  it('shows them as one in this guild alone, under either slug, and survives a restart', async () => {
    const small = await openNews();
    const before = { stored: await storedStories(small.store), titles: await titles(small.app) };
    const { slug, other } = await putTogether(small);
    for (const app of [small.app, await small.reopen(small.store)]) {
      const guild = app.forGuild('one');
      for (const each of [slug, other.slug]) {
        expect(await sourcesOf(guild, each)).toEqual(['alder', 'alder', 'birch', 'cedar']);
      }
      expect(await guild.listHeadlines({}, start)).toHaveLength(1);
      expect(await find(guild, other.url)).toMatchObject({ slug, articles: 4 });
      expect(await titles(app.forGuild('two'))).toEqual(before.titles);
      expect(await sourcesOf(app, other.slug)).toEqual(['alder']);
    }
    expect(await storedStories(small.store)).toEqual(before.stored);
  });

  it('is taken back whole, and refused for what is one story already', async () => {
    const small = await openNews();
    const { correction, slug, other } = await putTogether(small);
    const again = small.app.joinStories({ ...one, slug, otherSlug: other.slug }, start);
    await expect(again).rejects.toThrow('one story already');
    await small.app.undoCorrection({ guildId: 'one', userId: 'anna', id: correction.id }, start);
    expect(await titles(small.app.forGuild('one'))).toEqual(await titles(small.app));
  });

  it('lets two moderators correct at once, and keeps both words', async () => {
    const small = await openNews();
    await Promise.all([splitOff(small, 'cedar'), splitOff(small, 'birch', { ...one, userId: 'boris' })]);
    expect(small.app.guildOf('one').corrections).toHaveLength(2);
    const guild = small.app.forGuild('one');
    expect((await guild.listHeadlines({}, start)).map(({ articles }) => articles)).toEqual([1, 1, 1, 1]);
  });
});

describe('a guild’s own articles', () => {
  it('are split from shared ones and put together with them like any other', async () => {
    const small = await openNews();
    small.others['lorn'] = [
      [`${comet} again`, 1],
      ['Quarry workers of Lorn end their long strike', 4],
    ];
    const found = await small.app.discoverFeeds(`${small.url}/lorn`);
    if (found.kind === 'none') throw new Error(found.message);
    await small.app.addSource({ ...one, feeds: found.feeds }, start);
    const sources = (each: string) => sourcesOf(small.app.forGuild('one'), each);
    const { slug, correction } = await splitOff(small, 'gone-lorn.example');
    expect(await sources(slug)).toEqual(['alder', 'birch', 'cedar']);
    const quarry = await find(small.app.forGuild('one'), 'quarry strike');
    await small.app.joinStories({ ...one, slug: quarry.slug, otherSlug: correction.slug }, start);
    expect(await sources(quarry.slug)).toEqual(['gone-lorn.example', 'gone-lorn.example']);
    small.advance(hour);
    await small.app.refresh({ everything: true });
    expect(await sources(quarry.slug)).toEqual(['gone-lorn.example', 'gone-lorn.example']);
    expect(await titles(small.app.forGuild('two'))).toEqual(await titles(small.app));
  });
});
