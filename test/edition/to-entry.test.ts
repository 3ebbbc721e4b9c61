import { describe, expect, it } from 'vitest';
import { hashUrl } from '../../src/edition/hash-url.ts';
import { makeDraft } from './make-draft.ts';

describe('toEntry', () => {
  it('keeps what a row of a list needs, with the counts of the coverage', () => {
    const { entry } = makeDraft('s1', { slug: 'talks', aliases: ['old'], titles: ['Talks open', 'Bases stay'] });
    expect(entry).toEqual({
      id: 's1',
      slug: 'talks',
      aliases: ['old'],
      title: 'Talks open',
      url: 'https://source-0.example/s1',
      sourceId: 'source-0',
      topics: ['world'],
      articles: 4,
      sources: 3,
      independent: 3,
      rated: 3,
      sides: { left: 2, center: 1, right: 0 },
      firstSeenAt: new Date('2026-11-23T06:00:00Z'),
      updatedAt: new Date('2026-11-23T12:00:00Z'),
      sourceIds: ['source-0', 'source-1'],
      urlHashes: [hashUrl('https://source-0.example/s1'), hashUrl('https://source-1.example/s1')],
    });
  });
});

describe('hashUrl', () => {
  it('is a whole number that JavaScript holds exactly, and the same every time', () => {
    for (const url of ['', 'https://wire.example/talks', 'https://пример.example/статья']) {
      expect(Number.isSafeInteger(hashUrl(url))).toBe(true);
      expect(hashUrl(url)).toBe(hashUrl(url));
    }
  });

  it('gives 200,000 much alike URLs different numbers', () => {
    const hashes = new Set<number>();
    for (let index = 0; index < 200_000; index += 1)
      hashes.add(hashUrl(`https://wire.example/2026/11/23/talks-${index}`));
    expect(hashes.size).toBe(200_000);
  });
});
