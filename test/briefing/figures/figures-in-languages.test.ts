import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDisputedNumbers } from '../../../src/briefing/figures/find-disputed-numbers.ts';
import { findFigures } from '../../../src/briefing/figures/find-figures.ts';
import { makeArticle } from '../make-article.ts';

const rows = readFileSync(new URL('../../fixtures/figures.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [language: string, text: string, label: string, figure: string, value: string]);

describe('figures', () => {
  it.each(rows)('%s: %s (%s: %s)', (language, text, label, figure, value) => {
    expect(findFigures(text, language)).toContainEqual({ label, value: Number(value), text: figure });
  });

  it.each([
    ['es', 'Un 57 % de muertes evitables; el informe 2019 sobre muertos en 12 calles y 3 trenes.'],
    ['fr', 'En 2019, 57 % des morts étaient évitables ; douze trains et trois ponts.'],
    ['de', 'Im Jahr 2019 waren 57 % der Todesfälle vermeidbar; zwölf Züge, drei Brücken.'],
    ['ru', 'В 2019 году 57 % смертей можно было избежать; двенадцать поездов и три моста.'],
    ['ar', 'في عام 2019 كان 57٪ من الوفيات يمكن تفاديها، و12 قطارا وثلاثة جسور.'],
    ['hi', '2019 में 57% मौतें टाली जा सकती थीं; 12 रेलगाड़ियाँ और 3 पुल।'],
    ['zh', '2019年，57%的死亡本可避免；12列火车、3座桥。'],
    ['ja', '2019年、死亡の57%は防げた。列車12本、橋3本。'],
    ['tr', '2019 yılında ölümlerin yüzde 57’si önlenebilirdi; 12 tren, 3 köprü.'],
    ['xx', '57 muertos, 57 dead, 57 morts'],
  ])('leave years, shares and things alone (%s)', (language, text) => {
    expect(findFigures(text, language)).toEqual([]);
  });

  it('are set against each other across languages, raw, with source and time', () => {
    const english = makeArticle('a', 'Quake in Tarnby: at least 41 dead');
    const spanish = makeArticle('b', 'Terremoto en Tarnby: al menos 63 muertos', '', { language: 'es', minutes: 60 });
    const japanese = makeArticle('c', 'ターンビーで地震、41人死亡', '', { language: 'ja', minutes: 70 });
    expect(findDisputedNumbers([english, spanish, japanese])).toEqual([
      {
        label: 'killed',
        figures: [
          { text: 'at least 41', articleId: english.id, at: english.publishedAt },
          { text: 'al menos 63', articleId: spanish.id, at: spanish.publishedAt },
        ],
      },
    ]);
    expect(findDisputedNumbers([english, japanese])).toEqual([]);
  });
});
