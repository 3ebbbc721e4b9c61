import { afterAll, describe, expect, it } from 'vitest';
import search from '../../commands/search.ts';
import { customIds, textOf } from '../views/discord-problems.ts';
import { contextOf, openDemoApp } from '../open-demo-app.ts';
import type { View } from '../../src/views/view.ts';

const { app, close } = await openDemoApp();
afterAll(close);

const context = contextOf();
const ask = async (values: { words: string; since?: number; source?: string; leaning?: string }) =>
  (await search.action!.run(values, app, context)) as View;
const press = async (id: string) =>
  (await search.press!({ parts: id.split(':').slice(1), values: [] }, app, context)) as View;
const slugs = (view: View) => [...textOf(view).matchAll(/`\/story (\S+)`/g)].map(([, slug]) => slug);

describe('/search', () => {
  it('lists the stories that the words find, best first, with a menu that opens one', async () => {
    const view = await ask({ words: 'syria russia' });
    expect(slugs(view)[0]).toBe('syria-russia');
    expect(customIds(view)).toContain('story:pick');
  });

  it('narrows to a source, a leaning and a time, and says so', async () => {
    const all = await app.searchStories({ words: 'the' }, context.now);
    const of = await app.searchStories({ words: 'the', sourceId: 'northwire' }, context.now);
    expect(of.length).toBeLessThan(all.length);
    expect(of.every(({ sourceIds }) => sourceIds.includes('northwire'))).toBe(true);
    const right = await app.searchStories({ words: 'the', leaning: 'right' }, context.now);
    const isRight = (id: string) => app.catalog.sources.get(id)?.leaning === 'right';
    expect(right.length).toBeGreaterThan(0);
    expect(right.every(({ sourceIds }) => sourceIds.some(isRight))).toBe(true);
    const fresh = await app.searchStories({ words: 'the', hours: 6 }, context.now);
    expect(fresh.length).toBeLessThan(all.length);
    expect(fresh.every(({ updatedAt }) => context.now.getTime() - updatedAt.getTime() <= 6 * 3_600_000)).toBe(true);
    const view = await ask({ words: 'the', source: 'Northwire', since: 168, leaning: 'center' });
    expect(view.embeds?.[0]?.footer?.text).toContain('last 7 days · with Northwire · with sources rated Center');
  });

  it('keeps words and filters over its pages', async () => {
    const first = await ask({ words: 'the: "a"', source: 'northwire', leaning: 'center', since: 168 });
    const next = customIds(first).find((id) => id.startsWith('search:1:'))!;
    expect(next).toMatch(/^search:1:168:2:[a-z\d]+:the: "a"$/);
    const second = await press(next);
    expect(slugs(second).length).toBeGreaterThan(0);
    expect(slugs(second)).not.toEqual(slugs(first));
    const back = customIds(second).find((id) => id.startsWith('search:0:'))!;
    expect(await press(back)).toEqual(first);
  });

  it('has room for the longest words beside every filter', async () => {
    const view = await ask({ words: `the ${'x'.repeat(56)}`, source: 'northwire', leaning: 'unrated', since: 168 });
    for (const id of customIds(view)) expect(Array.from(id).length).toBeLessThanOrEqual(100);
    const plain = await ask({ words: 'the' });
    expect(await press(customIds(plain).find((id) => id.startsWith('search:1:'))!)).not.toEqual(plain);
  });

  it.each(['!!!', 'zzzzqqq', '@everyone'])('says that nothing matches %j, without a ping', async (words) => {
    const { content = '' } = await ask({ words });
    expect(content).toContain('No live story matches');
    expect(content).not.toContain('@everyone');
  });

  it('names the near ones when there is no such source, and takes a press on one that is gone', async () => {
    await expect(ask({ words: 'the', source: 'Northwir' })).rejects.toThrow('Did you mean Northwire');
    await expect(press('search:0::::the')).resolves.toMatchObject({ embeds: [{}] });
    await expect(press('search:0:::gone:the')).rejects.toThrow('not among ours any more');
    await expect(press('search:x:NaN:99::the')).resolves.toBeDefined();
  });

  it('obeys what the server decided', async () => {
    const northwire = app.findSource('northwire')!;
    await app.setPolicy({ guildId: 'g', userId: 'a', source: northwire, stance: 'mute' }, context.now);
    const found = await app.forGuild('g').searchStories({ words: 'the', sourceId: 'northwire' }, context.now);
    expect(found).toEqual([]);
  });
});
