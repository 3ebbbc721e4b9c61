import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../src/catalog.ts';
import { root } from '../src/root.ts';

const data = path.join(root, 'data');
const catalog = await loadCatalog(data);
const sources = [...catalog.sources.values()];

describe('data/', () => {
  it('holds 1,360 sources in a hundred countries', () => {
    expect(sources).toHaveLength(1360);
    expect(new Set(sources.map(({ country }) => country)).size).toBeGreaterThanOrEqual(100);
  });

  it('gives every source a feed, and no feed twice within a source', () => {
    expect(sources.filter(({ feeds }) => feeds.length === 0).map(({ id }) => id)).toEqual([]);
    const doubled = sources.filter(({ feeds }) => new Set(feeds.map(({ url }) => url)).size < feeds.length);
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });

  it('lets every rating carry its rater, its date and a link', () => {
    const ratings = sources.flatMap((source) => source.ratings);
    expect(ratings.length).toBeGreaterThan(2_500);
    const bare = ratings.filter(
      ({ rater, asOf, url }) => rater === '' || asOf === '' || url?.startsWith('https://') !== true,
    );
    expect(bare).toEqual([]);
  });

  it('keeps leanings between -2 and 2 and factuality between 0 and 5', () => {
    const wrong = sources.flatMap(({ ratings }) =>
      ratings.filter(({ kind, value = 0 }) => (kind === 'leaning' ? Math.abs(value) > 2 : value < 0 || value > 5)),
    );
    expect(wrong).toEqual([]);
  });

  it('gives each rater one vote on a source, whatever else it says', () => {
    const doubled = sources.filter(({ ratings }) => {
      const votes = ratings.filter(({ value }) => value !== undefined);
      const keys = votes.map(({ rater, kind }) => `${rater} ${kind}`);
      return new Set(keys).size < keys.length;
    });
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });

  it('cites whoever names an owner', () => {
    const uncited = sources.filter(({ ownership }) => ownership.kind !== 'unknown' && ownership.citation === undefined);
    expect(uncited.map(({ id }) => id)).toEqual([]);
  });

  it('leaves a source unrated when the only raters are left out', async () => {
    const withoutRaters = await loadCatalog(data, ['lin2023']);
    expect(new Set([...withoutRaters.sources.values()].map(({ leaning }) => leaning))).toEqual(new Set(['unrated']));
  });

  it('names the rater that does not exist', async () => {
    await expect(loadCatalog(data, ['mbfc', 'nobody'])).rejects.toThrow(/RATERS.*nobody/);
  });

  it('spreads over all leanings', () => {
    const count = (leaning: string) => sources.filter((source) => source.leaning === leaning).length;
    expect(['left', 'lean-left', 'center', 'lean-right', 'right'].map(count).every((number) => number > 40)).toBe(true);
  });
});
