import { describe, expect, it } from 'vitest';
import { placeByNearest } from '../../../src/cluster/group/place-by-nearest.ts';
import { anArticle, hoursLater } from '../an-article.ts';

const articles = [
  anArticle({ id: 'talks', title: 'Ministers of Lorn meet for talks on the ferry' }),
  anArticle({ id: 'strike', title: 'Ministers of Lorn meet as dockers strike' }),
  anArticle({ id: 'dockers', title: 'Dockers of Lorn end strike', publishedAt: hoursLater(2) }),
  anArticle({ id: 'end', title: 'Port opens again as dockers go back', publishedAt: hoursLater(3) }),
  anArticle({ id: 'timetable', title: 'Ministers agree on timetable of the ferry', publishedAt: hoursLater(1) }),
  anArticle({ id: 'other', title: '港は静か', language: 'ja', publishedAt: hoursLater(4) }),
];
const placed = new Map([
  ['talks', 'first'],
  ['strike', 'second'],
]);

describe('placeByNearest', () => {
  it('puts an article where the one is that it is most like, those included that were placed before it', () => {
    const parts = placeByNearest(articles, placed, 'first');
    expect(Object.fromEntries(parts)).toEqual({
      talks: 'first',
      strike: 'second',
      timetable: 'first',
      dockers: 'second',
      end: 'second',
      other: 'first',
    });
  });

  it('puts what is like none of them where it is told, and leaves those where they are that are placed', () => {
    expect(placeByNearest(articles, placed, 'elsewhere').get('other')).toBe('elsewhere');
    const all = new Map(articles.map(({ id }) => [id, id]));
    expect(placeByNearest(articles, all, 'elsewhere')).toEqual(all);
  });
});
