import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition, type Edition } from '../../src/edition/edition.ts';
import { makeDraft, type DraftFacts } from './make-draft.ts';

describe('the edition', () => {
  let edition: Edition;
  beforeEach(() => {
    edition = createEdition();
  });
  const publish = (stories: Record<string, DraftFacts>, removed: readonly string[] = []) => {
    edition.publish({ changed: Object.entries(stories).map(([id, facts]) => makeDraft(id, facts)), removed });
  };

  it('is empty at first, and answers all the same', () => {
    expect(edition.size).toBe(0);
    expect(edition.bySlug('syria-russia')).toBeUndefined();
    expect(edition.byUrl('https://wire.example/talks')).toBeUndefined();
    expect(edition.search('talks', 10)).toEqual([]);
    expect(edition.complete('', 25)).toEqual([]);
    expect(edition.list()).toEqual([]);
  });

  it('finds a story by its slug, by a former one, and by the link of any of its articles', () => {
    const urls = ['https://wire.example/a', 'https://harbor.example/b'];
    publish({ s1: { slug: 'syria-russia', aliases: ['moscow-talks'], titles: ['Talks open', 'Bases stay'], urls } });
    for (const found of [
      edition.bySlug('syria-russia'),
      edition.bySlug('moscow-talks'),
      ...urls.map((url) => edition.byUrl(url)),
    ]) {
      expect(found?.id).toBe('s1');
    }
    expect(edition.byUrl('https://wire.example/ab')).toBeUndefined();
  });

  it('prefers the story that has a slug now to one that had it before', () => {
    publish({ old: { slug: 'talks-2025', aliases: ['talks'] }, live: { slug: 'talks' } });
    expect(edition.bySlug('talks')?.id).toBe('live');
    publish({ later: { slug: 'talks-2027', aliases: ['talks'] } });
    expect(edition.bySlug('talks')?.id).toBe('live');
  });

  it('forgets everything about a story that is removed', () => {
    publish({
      s1: { slug: 'talks', aliases: ['old-talks'], titles: ['Ministers talk'], urls: ['https://wire.example/a'] },
    });
    publish({ s2: { slug: 'quake' } }, ['s1', 'never-there']);
    expect(edition.size).toBe(1);
    expect(edition.bySlug('talks')).toBeUndefined();
    expect(edition.bySlug('old-talks')).toBeUndefined();
    expect(edition.byUrl('https://wire.example/a')).toBeUndefined();
    expect(edition.search('ministers', 10)).toEqual([]);
    expect(edition.complete('tal', 10)).toEqual([]);
    expect(edition.list().map(({ id }) => id)).toEqual(['s2']);
  });

  it('replaces a changed story: what it no longer has no longer finds it', () => {
    publish({ s1: { slug: 'talks', titles: ['Ministers talk'], urls: ['https://wire.example/a'] } });
    publish({
      s1: { slug: 'summit', aliases: ['talks'], titles: ['Presidents meet'], urls: ['https://wire.example/b'] },
    });
    expect(edition.size).toBe(1);
    expect(edition.bySlug('talks')?.slug).toBe('summit');
    expect(edition.search('ministers', 10)).toEqual([]);
    expect(edition.search('presidents', 10).map(({ id }) => id)).toEqual(['s1']);
    expect(edition.byUrl('https://wire.example/a')).toBeUndefined();
    expect(edition.byUrl('https://wire.example/b')?.id).toBe('s1');
  });

  it('follows an article, and a slug, that go from one story to another in one publication', () => {
    const urls = ['https://wire.example/a'];
    publish({ from: { slug: 'talks', urls }, into: { slug: 'summit', urls: ['https://wire.example/b'] } });
    const both = ['https://wire.example/b', ...urls];
    publish({ into: { slug: 'summit', aliases: ['talks'], titles: ['One', 'Two'], urls: both } }, ['from']);
    expect(edition.bySlug('talks')?.id).toBe('into');
    expect(edition.byUrl('https://wire.example/a')?.id).toBe('into');
    publish({ a: { slug: 'x' }, b: { slug: 'y' } });
    publish({ a: { slug: 'y' }, b: { slug: 'x' } });
    expect([edition.bySlug('x')?.id, edition.bySlug('y')?.id]).toEqual(['b', 'a']);
  });

  it('takes the last of two versions in one publication', () => {
    const versions = ['first', 'second'].map((slug) => makeDraft('s1', { slug, titles: [`Title ${slug}`] }));
    edition.publish({ changed: versions, removed: [] });
    expect(edition.list().map(({ slug }) => slug)).toEqual(['second']);
    expect(edition.bySlug('first')).toBeUndefined();
    expect(edition.search('first', 10)).toEqual([]);
    expect(edition.search('second', 10)).toHaveLength(1);
  });

  it('counts its publications', () => {
    expect(edition.revision).toBe(0);
    publish({ s1: {} });
    publish({}, ['s1']);
    expect(edition.revision).toBe(2);
  });

  it('finds the same after thousands of changes as when all is published at once', () => {
    const facts = (index: number, round: number): DraftFacts => ({
      slug: `story-${index}-round-${round}`,
      titles: [`Common headline number${index} round${round}`, `Second title shared${index % 7}`],
    });
    for (let round = 0; round < 12; round += 1) {
      const changed = Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [`s${index}`, facts(index, round)] as const),
      );
      publish(changed, round % 3 === 2 ? Array.from({ length: 100 }, (_, index) => `s${index + 150}`) : []);
    }
    const removed = Array.from({ length: 50 }, (_, index) => `s${index}`);
    publish({}, removed);
    const fresh = createEdition();
    fresh.publish({
      changed: Array.from({ length: 250 }, (_, index) => makeDraft(`s${index + 50}`, facts(index + 50, 11))),
      removed: [],
    });
    expect(edition.size).toBe(250);
    for (const words of ['number77', 'round11', 'round10', 'shared3', 'comon hedline', 'number20']) {
      const ids = (source: Edition) => source.search(words, 400).map(({ id }) => id);
      expect(new Set(ids(edition))).toEqual(new Set(ids(fresh)));
    }
  });
});
