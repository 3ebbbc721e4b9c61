import { describe, expect, it } from 'vitest';
import { createClusterer } from '../../../src/cluster/create-clusterer.ts';
import { createConstraintBook } from '../../../src/cluster/group/constraint-book.ts';
import type { StoryConstraint } from '../../../src/domain/story/story-constraint.ts';
import { anArticle, hoursLater } from '../an-article.ts';
import { ferry, meeting, rates } from '../event-articles.ts';

const same = (one: string, other: string): StoryConstraint => ({ kind: 'same', articleIds: [one, other] });
const apart = (one: string, other: string): StoryConstraint => ({ kind: 'apart', articleIds: [one, other] });

/** A clusterer that has read the batches, with the story of any article after all merges. */
function openStories() {
  const clusterer = createClusterer();
  const stories = new Map<string, string>();
  const follow = ({ assigned, merged }: ReturnType<typeof clusterer.add>) => {
    for (const [articleId, storyId] of assigned) stories.set(articleId, storyId);
    for (const { from, into } of merged) {
      for (const [articleId, storyId] of stories) if (storyId === from) stories.set(articleId, into);
    }
  };
  return {
    clusterer,
    add: (...articles: Parameters<typeof clusterer.add>[0][]) => {
      for (const batch of articles) follow(clusterer.add(batch));
    },
    constrain: (...constraints: StoryConstraint[]) => {
      follow(clusterer.constrain(constraints));
    },
    storyOf: (id: string) => stories.get(id),
  };
}

describe('a clusterer under constraints', () => {
  it('takes an article out of a story and keeps it out when the story grows', () => {
    const { add, constrain, storyOf } = openStories();
    add(ferry);
    constrain(apart('f3', 'f1'), apart('f3', 'f2'));
    expect(storyOf('f3')).not.toBe(storyOf('f1'));
    expect(storyOf('f2')).toBe(storyOf('f1'));
    add([
      anArticle({
        ...(ferry[1] ?? { id: '', title: '' }),
        id: 'f4',
        sourceId: 'source-f4',
        publishedAt: hoursLater(6),
      }),
    ]);
    expect(storyOf('f4')).toBe(storyOf('f1'));
    expect(storyOf('f3')).not.toBe(storyOf('f1'));
  });

  it('joins two stories for good; the older one stays', () => {
    const { add, constrain, storyOf } = openStories();
    add([...rates, ...ferry]);
    constrain(same('r2', 'f3'));
    expect(new Set([...rates, ...ferry].map(({ id }) => storyOf(id)))).toEqual(new Set(['sf1']));
    add([
      anArticle({
        ...(rates[1] ?? { id: '', title: '' }),
        id: 'r3',
        sourceId: 'source-r3',
        publishedAt: hoursLater(7),
      }),
    ]);
    expect(storyOf('r3')).toBe('sf1');
  });

  it('obeys about articles that come later', () => {
    const { add, constrain, storyOf } = openStories();
    add(ferry.slice(0, 2));
    constrain(apart('f3', 'f1'), apart('f3', 'f2'));
    add(ferry.slice(2));
    expect(storyOf('f3')).not.toBe(storyOf('f1'));
  });

  it('splits a story by language and does not link the two again', () => {
    const { add, constrain, storyOf } = openStories();
    add(meeting);
    const [first, second] = [meeting[0]?.id ?? '', meeting.find(({ language }) => language !== 'en')?.id ?? ''];
    expect(storyOf(second)).toBe(storyOf(first));
    constrain(apart(second, first));
    expect(storyOf(second)).not.toBe(storyOf(first));
    add([
      anArticle({
        ...(meeting[0] ?? { id: '', title: '' }),
        id: 'm-late',
        sourceId: 'source-m-late',
        publishedAt: hoursLater(8),
      }),
    ]);
    expect(storyOf(second)).not.toBe(storyOf(first));
  });

  it('lets the later of two constraints on a pair hold', () => {
    const { add, constrain, storyOf } = openStories();
    add(ferry);
    constrain(apart('f3', 'f1'));
    constrain(same('f1', 'f3'));
    expect(storyOf('f3')).toBe(storyOf('f1'));
  });

  it('keeps apart what contradicting constraints name, without going back and forth', () => {
    const { add, constrain, storyOf } = openStories();
    add([...ferry, ...rates]);
    constrain(same('f1', 'r1'), apart('f2', 'r1'));
    const before = storyOf('f2');
    add([]);
    add([]);
    expect(storyOf('f2')).toBe(before);
    expect(storyOf('f2')).not.toBe(storyOf('r1'));
  });

  it('forgets them with the stories', () => {
    const { clusterer, add, constrain } = openStories();
    add(ferry);
    constrain(apart('f3', 'f1'));
    expect(clusterer.expire(hoursLater(24))).toHaveLength(2);
    expect(clusterer.size).toEqual({ stories: 0, articles: 0 });
  });
});

describe('createConstraintBook', () => {
  it('lists each constraint once and forgets an article', () => {
    const book = createConstraintBook();
    book.note(same('a', 'b'));
    book.note(apart('b', 'c'));
    expect(book.note(same('a', 'a'))).toBe(false);
    expect(book.list()).toEqual([same('a', 'b'), apart('b', 'c')]);
    book.forget('b');
    expect(book.isEmpty).toBe(true);
  });
});
