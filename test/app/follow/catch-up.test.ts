import { describe, expect, it, onTestFinished } from 'vitest';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import { openSmallApp, start } from '../open-small-app.ts';

const comet = 'Comet passes over the northern observatory';
const blast = 'Blast at Tarnby harbour kills 12';

/** The news of two stories, one of which grows after three hours; `at` counts hours from the start. */
async function open() {
  const small = await openSmallApp();
  onTestFinished(() => small.close());
  const at = (hours: number) => new Date(start.getTime() + hours * hour);
  small.feeds.alder = [
    [comet, 30],
    [blast, 2],
  ];
  small.feeds.birch = [['Tarnby harbour blast kills 12, rescuers search on', 1]];
  await small.app.refresh();
  const pass = async (milliseconds: number) => {
    small.advance(milliseconds);
    await small.app.refresh({ everything: true });
  };
  const titles = async (now: Date, extra: { topicId?: string; userId?: string } = {}) => {
    const { stories } = await small.app.catchUp({ userId: '1', guildId: '5', ...extra }, now);
    return stories.map(({ story }) => story.articles[0]?.title);
  };
  return { ...small, at, pass, titles };
}

describe('catchUp', () => {
  it('tells of the last 24 hours for the first time, by when articles were published', async () => {
    const { app, at, titles } = await open();
    const caughtUp = await app.catchUp({ userId: '1' }, at(0));
    expect(caughtUp).toMatchObject({ since: new Date(start.getTime() - day), hasLooked: false, hasMore: false });
    expect(caughtUp.stories.map(({ change }) => change)).toEqual([undefined]);
    expect(await titles(at(0))).toEqual([blast]);
  });

  it('goes on from the last look: nothing, then what was added and what is new', async () => {
    const { app, feeds, at, pass } = await open();
    await app.noteLook({ userId: '1', guildId: '5', at: at(0) });
    const ask = (now: Date) => app.catchUp({ userId: '1', guildId: '5' }, now);
    expect(await ask(at(1))).toMatchObject({ since: at(0), hasLooked: true, stories: [] });
    feeds.cedar = [
      ['Blast at Tarnby harbour kills 19, injures 40', -2],
      ['Ferry strike ends after nine days of talks', -2],
    ];
    await pass(3 * hour);
    const { stories } = await ask(at(3));
    const grown = stories.find(({ story }) => story.articles[0]?.title === blast)!;
    expect(grown).toMatchObject({ articles: 1, independent: 3, change: { sources: 1 } });
    expect(grown.change!.figures).toEqual([expect.objectContaining({ label: 'killed', before: [12], text: '19' })]);
    expect(stories.filter(({ change }) => change === undefined)).toHaveLength(1);
  });

  it('counts what we read after the look, though it was published before, but no old article', async () => {
    const { app, feeds, at, pass, titles } = await open();
    await app.noteLook({ userId: '1', guildId: '5', at: at(0) });
    feeds.cedar = [
      ['Ferry strike ends after nine days of talks', 0.5],
      ['Museum reopens its western hall to visitors', 20],
    ];
    await pass(20 * minute);
    expect(await titles(at(1))).toEqual(['Ferry strike ends after nine days of talks']);
  });

  it('keeps users, servers and what is outside of them apart, and one time each', async () => {
    const { app, store, at, titles } = await open();
    for (const hours of [0, 1]) await app.noteLook({ userId: '1', guildId: '5', at: at(hours) });
    expect(await store.listLooks('1')).toEqual([{ userId: '1', guildId: '5', at: at(1) }]);
    expect(await titles(at(2))).toEqual([]);
    expect(await titles(at(2), { userId: '12' })).toEqual([blast]);
    expect((await app.catchUp({ userId: '1' }, at(2))).stories).toHaveLength(1);
    expect((await app.catchUp({ userId: '1', guildId: '6' }, at(2))).stories).toHaveLength(1);
  });

  it('puts what a channel of the server follows first, with less news than others need', async () => {
    const { app, feeds, at, pass, titles } = await open();
    feeds.birch = [
      ['Comet seen over the northern observatory, pictures show', 3],
      ...(feeds.birch as [string, number][]),
    ];
    await pass(minute);
    const [found] = await app.searchStories({ words: 'comet' }, at(0));
    await app.followStory({ guildId: '5', channelId: '6', userId: '7', slug: found!.slug }, at(0));
    await app.noteLook({ userId: '1', guildId: '5', at: at(0.1) });
    feeds.cedar = [
      ['Blast at Tarnby harbour kills 19, injures 40', -2],
      ['Comet passes over the northern observatory again, says keeper', -2],
    ];
    await pass(3 * hour);
    expect(await titles(at(3))).toEqual([comet, blast]);
    expect((await app.catchUp({ userId: '1', guildId: '5' }, at(3))).stories[0]).toMatchObject({ isFollowed: true });
    await app.noteLook({ userId: '1', guildId: '6', at: at(0.1) });
    const { stories } = await app.catchUp({ userId: '1', guildId: '6' }, at(3));
    expect(stories.map(({ story }) => story.articles[0]?.title)).toEqual([blast]);
  });

  it('keeps to a topic', async () => {
    const { at, titles } = await open();
    expect(await titles(at(-8), { topicId: 'science' })).toEqual([comet]);
    expect(await titles(at(0), { topicId: 'science' })).toEqual([]);
  });

  it('takes no look for one that is still to come', async () => {
    const { app, at, titles } = await open();
    await app.noteLook({ userId: '1', guildId: '5', at: at(9) });
    expect(await titles(at(0))).toEqual([blast]);
  });
});
