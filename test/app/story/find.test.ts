import { afterAll, describe, expect, it } from 'vitest';
import { openSmallApp } from '../open-small-app.ts';

const small = await openSmallApp();
const { app, feeds } = small;
feeds.alder = [
  ['Comet passes over the northern observatory', 1],
  ['Cyclists cross the Lindholm bridge at night', 2],
];
feeds.birch = [['Northern observatory sees the comet pass', 1]];
await app.refresh();
afterAll(async () => {
  await small.close();
});

const entries = await app.suggestStories('', 5);
const bridge = entries.find(({ title }) => title.includes('bridge'))!;

describe('findStory', () => {
  it('finds a slug in any case, with blanks for hyphens', async () => {
    for (const text of [bridge.slug, bridge.slug.toUpperCase(), ` ${bridge.slug.replaceAll('-', ' ')} `]) {
      expect(await app.findStory(text)).toEqual({ kind: 'story', entry: bridge });
    }
  });

  it('finds the address of an article, tracking parameters and all, and no other address', async () => {
    expect(await app.findStory(`${bridge.url}?utm_source=x#top`)).toEqual({ kind: 'story', entry: bridge });
    expect(await app.findStory('https://alder.example/elsewhere')).toEqual({ kind: 'nearest', entries: [] });
    expect(await app.findStory('https://')).toEqual({ kind: 'nearest', entries: [] });
  });

  it('is sure when the headline has every word, in any order', async () => {
    expect(await app.findStory('bridge CYCLISTS')).toEqual({ kind: 'story', entry: bridge });
  });

  it('offers what is near when it is not sure', async () => {
    const match = await app.findStory('bridge closed');
    expect(match.kind).toBe('nearest');
    expect(match).toMatchObject({ entries: [{ id: bridge.id }] });
  });

  it.each(['', '   ', '…', '-'])('offers nothing for “%s”', async (text) => {
    expect(await app.findStory(text)).toEqual({ kind: 'nearest', entries: [] });
  });
});

describe('findSource', () => {
  it.each(['alder', 'ALDER', ' alder.example ', 'Alder.Example'])('finds “%s”', (text) => {
    expect(app.findSource(text)?.id).toBe('alder');
  });

  it('finds nothing by half a name, which is only suggested', () => {
    expect(app.findSource('ald')).toBeUndefined();
    expect(app.suggestSources('ald', 5).map(({ id }) => id)).toEqual(['alder']);
  });

  it('suggests beginnings before other parts, as many as wanted', () => {
    expect(app.suggestSources('c', 5).map(({ id }) => id)).toEqual(['cedar', 'birch']);
    expect(app.suggestSources('', 2)).toHaveLength(2);
    expect(app.suggestSources('zz', 5)).toEqual([]);
  });
});
