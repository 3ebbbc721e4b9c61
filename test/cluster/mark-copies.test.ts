import { describe, expect, it } from 'vitest';
import { agencyOf, markCopies } from '../../src/cluster/mark-copies.ts';
import { anArticle, hoursLater } from './an-article.ts';

const text =
  'Lenders approved 2.9 billion dollars on Tuesday for a dam shared by three countries, ending fourteen years of talks over who pays.';

describe('markCopies', () => {
  it('marks a later article with the same text as a copy of the earliest', () => {
    const marked = markCopies([
      anArticle({ id: 'b', title: 'Dam money approved', excerpt: text, publishedAt: hoursLater(2) }),
      anArticle({ id: 'a', title: 'Lenders approve dam', excerpt: text }),
      anArticle({
        id: 'c',
        title: 'Three countries, one dam',
        excerpt: `NAIROBI (Agency) - ${text}`,
        publishedAt: hoursLater(3),
      }),
    ]);
    expect(marked.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ['b', 'a'],
      ['a', undefined],
      ['c', 'a'],
    ]);
  });

  it('leaves an article alone that tells the same in its own words', () => {
    const own =
      'After years of dispute the three neighbours have the money for their dam; banks agreed to lend 2.9 billion dollars.';
    const marked = markCopies([
      anArticle({ id: 'a', title: 'Lenders approve dam', excerpt: text }),
      anArticle({ id: 'b', title: 'Dam money approved', excerpt: own, publishedAt: hoursLater(1) }),
    ]);
    expect(marked.every(({ copyOf }) => copyOf === undefined)).toBe(true);
  });

  it('compares titles when there are no texts', () => {
    const title = 'Lenders approve billions for a dam shared by three countries after years of talks';
    const marked = markCopies([
      anArticle({ id: 'a', title }),
      anArticle({ id: 'b', title, publishedAt: hoursLater(1) }),
    ]);
    expect(marked[1]?.copyOf).toBe('a');
  });

  it('takes a mark away that no longer holds', () => {
    const [only] = markCopies([anArticle({ id: 'a', title: 'Lenders approve dam', excerpt: text, copyOf: 'gone' })]);
    expect(only).not.toHaveProperty('copyOf');
  });

  it('is content with less of the text when both credit the same agency', () => {
    const shortened = `(Reuters) - ${text.slice(0, 92)} and the work may begin in spring, officials in the region added later.`;
    const full = { id: 'a', title: 'Lenders approve dam', excerpt: `(Reuters) - ${text}` };
    const credited = markCopies([
      anArticle(full),
      anArticle({ id: 'b', title: 'Dam money', excerpt: shortened, publishedAt: hoursLater(1) }),
    ]);
    expect(credited[1]?.copyOf).toBe('a');
    const uncredited = markCopies([
      anArticle(full),
      anArticle({
        id: 'b',
        title: 'Dam money',
        excerpt: shortened.replace('(Reuters) - ', ''),
        publishedAt: hoursLater(1),
      }),
    ]);
    expect(uncredited[1]?.copyOf).toBeUndefined();
  });
});

describe('agencyOf', () => {
  it.each([
    ['GENEVA (Reuters) - Talks began.', undefined, 'Reuters'],
    ['PARIS, AFP - Talks began.', undefined, 'AFP'],
    ['Talks began on Monday.', 'By The Associated Press', 'Associated Press'],
    ['Talks began on Monday. (dpa)', undefined, 'dpa'],
    ['Berlin (dpa/AFP) - Gespräche begannen.', undefined, 'dpa'],
    ['МОСКВА, 23 ноября. /ТАСС/. Переговоры начались.', undefined, 'ТАСС'],
    ['МОСКВА, 23 ноя — РИА Новости. Переговоры начались.', undefined, 'РИА Новости'],
    ['القاهرة (رويترز) - بدأت المحادثات.', undefined, 'رويترز'],
    ['नई दिल्ली, 23 नवंबर (भाषा) वार्ता शुरू हुई।', undefined, 'भाषा'],
    ['新华社北京11月23日电 会谈开始。', undefined, '新华社'],
    ['会谈周一开始。（新華社）', undefined, '新華社'],
    ['[東京 23日 ロイター] - 協議が始まった。', undefined, 'ロイター'],
    ['Talks began on Monday.', 'Agence France-Presse', 'Agence France-Presse'],
    ['Talks began on Monday.', 'A. Writer', undefined],
    ['Talks began on Monday.', 'Ani Petros', undefined],
    ['वार्ता सोमवार को शुरू हुई।', undefined, undefined],
    ['The school board votes – AP classes stay.', undefined, undefined],
    ['Reuters was founded in a year long past.', undefined, undefined],
  ])('reads %j by %j as %j', (excerpt, author, agency) => {
    const article = anArticle({ id: 'a', title: 'Talks', excerpt, ...(author === undefined ? {} : { author }) });
    expect(agencyOf(article)).toBe(agency);
  });
});
