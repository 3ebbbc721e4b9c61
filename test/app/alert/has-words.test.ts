import { expect, it } from 'vitest';
import { hasWords } from '../../../src/app/alert/has-words.ts';
import { makeArticle } from '../../briefing/make-article.ts';

const stands = (terms: string[], ...titles: string[]) =>
  hasWords(
    titles.map((title, at) => makeArticle(`source${at}`, title)),
    terms,
  );

it.each([
  ['two headlines', ['quake'], ['Quake hits Lorn', 'Lorn quake kills three'], true],
  ['one headline alone', ['quake'], ['Quake hits Lorn', 'Lorn in ruins'], false],
  ['its plural', ['quake'], ['Quakes hit Lorn', 'Two quakes in Lorn'], true],
  ['a word that only begins so', ['quake'], ['Quakerism in Lorn', 'Quakerism spreads'], false],
  ['a longer word of a short one', ['war'], ['Warning for Lorn', 'Warden of Lorn'], false],
  ['one of several', ['storm', 'quake'], ['Quake hits Lorn', 'Storm follows in Lorn'], true],
  ['all words of a phrase', ['lorn quake'], ['Quake hits Lorn', 'Lorn: quake kills three'], true],
  ['one word of a phrase', ['lorn quake'], ['Quake hits Tarn', 'Lorn celebrates'], false],
  ['marks and capitals', ['łódź'], ['LODZ votes', 'Łódź votes'], true],
  ['a script without spaces', ['地震'], ['北海道で地震発生', '強い地震'], true],
  ['no headline', ['quake'], [], false],
])('looks for terms: %s', (_, terms, titles, expected) => {
  expect(stands(terms, ...titles)).toBe(expected);
});

it('does not count a copy, nor a source twice', () => {
  const title = 'Quake hits Lorn';
  const first = makeArticle('alder', title);
  const copy = makeArticle('birch', title, '', { copyOf: first.id });
  const again = makeArticle('alder', 'Another quake in Lorn', '', { minutes: 9 });
  expect(hasWords([first, copy, again], ['quake'])).toBe(false);
  expect(hasWords([first, copy, again, makeArticle('cedar', title)], ['quake'])).toBe(true);
});
