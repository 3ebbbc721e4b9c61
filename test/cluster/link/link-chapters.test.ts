import { describe, expect, it } from 'vitest';
import type { ClusterOptions } from '../../../src/cluster/cluster-options.ts';
import { createClusterer } from '../../../src/cluster/create-clusterer.ts';
import type { Article } from '../../../src/domain/story/article.ts';
import { anArticle, hoursLater } from '../an-article.ts';
import { ferry, rates } from '../event-articles.ts';

const fiveDays = 24 * 5;

function isOneStory(
  former: readonly Article[],
  later: readonly Article[],
  options: ClusterOptions = {},
  restart = false,
): boolean {
  let clusterer = createClusterer(options);
  const stories = new Map<string, string>();
  const read = (articles: readonly Article[]) => {
    const { assigned, merged } = clusterer.add(articles);
    for (const [articleId, storyId] of assigned) stories.set(articleId, storyId);
    for (const { from, into } of merged) {
      for (const [articleId, storyId] of stories) if (storyId === from) stories.set(articleId, into);
    }
  };
  read([...former, ...rates]);
  if (restart) {
    clusterer = createClusterer(options);
    for (const id of new Set(stories.values())) {
      clusterer.restore(
        id,
        [...former, ...rates].filter((article) => stories.get(article.id) === id),
      );
    }
  }
  clusterer.expire(hoursLater(-24));
  for (const article of later) read([article]);
  const ids = [...former, ...later].map(({ id }) => stories.get(id));
  expect(stories.get('r1')).not.toBe(ids[0]);
  return new Set(ids).size === 1;
}

/** The ferry's next chapter, so many hours after the accident. */
function inquiry(hours: number): Article[] {
  return [
    anArticle({
      id: 'i1',
      title: 'Captain of ferry that struck reef near Port Calder is charged',
      excerpt: 'Coast guard boats rescued 209 people when the passenger ferry ran aground with 213 aboard.',
      publishedAt: hoursLater(hours),
    }),
    anArticle({
      id: 'i2',
      title: 'Port Calder ferry captain charged over four missing passengers',
      excerpt: 'The captain of the ferry that ran aground on a reef off Port Calder with 213 aboard was charged.',
      publishedAt: hoursLater(hours + 3),
    }),
  ];
}

describe('a story that goes on after days of silence', () => {
  it.each([
    ['within the window', fiveDays],
    ['after weeks', 24 * 20],
  ])('stays one story %s', (_, hours) => {
    expect(isOneStory(ferry, inquiry(hours))).toBe(true);
  });

  it('was two stories before chapters were linked', () => {
    expect(isOneStory(ferry, inquiry(fiveDays), { chapterHours: 0 })).toBe(false);
  });

  it('is known again after a restart', () => {
    expect(isOneStory(ferry, inquiry(24 * 20), {}, true)).toBe(true);
  });

  it('is a new one once chapters lie too far apart', () => {
    expect(isOneStory(ferry, inquiry(24 * 40))).toBe(false);
  });

  it('does not take in an event of the same kind elsewhere', () => {
    const elsewhere = [
      anArticle({
        id: 'e1',
        title: 'Ferry with 96 aboard runs aground off Santa Rema',
        excerpt: 'A passenger ferry ran aground on a sandbank off Santa Rema; coast guard boats rescued all 96 people.',
        publishedAt: hoursLater(fiveDays),
      }),
    ];
    expect(isOneStory(ferry, elsewhere)).toBe(false);
  });

  it('does not take in the next event with the same names', () => {
    const next = [
      anArticle({
        id: 'n1',
        title: 'Port Calder elects first woman as mayor',
        excerpt: 'Voters in Port Calder chose a harbour engineer who promised cheaper ferry tickets and a new school.',
        publishedAt: hoursLater(fiveDays),
      }),
    ];
    expect(isOneStory(ferry, next)).toBe(false);
  });

  it('does not take what one source publishes in the same words every week for a story', () => {
    const draw = (id: string, numbers: string, hours: number) =>
      anArticle({
        id,
        sourceId: 'gazette',
        title: `Westmark state lottery winning numbers are ${numbers}`,
        excerpt:
          'The Westmark state lottery drew its winning numbers at the town hall of Brenholm on Saturday evening.',
        publishedAt: hoursLater(hours),
      });
    expect(isOneStory([draw('l1', '4, 17, 23 and 48', 0)], [draw('l2', '8, 15, 31 and 40', 24 * 7)])).toBe(false);
  });
});
