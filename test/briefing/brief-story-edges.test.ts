import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefStory } from '../../src/briefing/brief-story.ts';
import { makeArticle, makeCatalog, makeSource } from './make-article.ts';

const catalog = makeCatalog(makeSource('a', 'left'), makeSource('b', 'center'), makeSource('c', 'right'));
const sentence = 'The council of Tarnby voted to reopen the old harbour to fishing boats.';

describe('briefStory with little or odd text', () => {
  it('draws no key points from titles only', () => {
    const brief = briefStory([makeArticle('a', 'Harbour reopens'), makeArticle('b', 'Old harbour reopens')], catalog);
    expect(brief).toMatchObject({ keyPoints: [], quotes: [] });
  });

  it('takes the only article as headline, whatever its title', () => {
    expect(briefStory([makeArticle('a', '')], catalog).headlineId).toBe('a-0');
    expect(briefStory([makeArticle('a', 'You won’t believe this!!')], catalog).headlineId).toBe('a-0');
  });

  it('gives one source one key point at most', () => {
    const text = `${sentence} The mayor of Tarnby called the vote a turn for the whole coast.`;
    expect(briefStory([makeArticle('a', 'Tarnby harbour reopens', text)], catalog).keyPoints).toHaveLength(1);
  });

  it('leaves out a sentence that the feed cut off', () => {
    const brief = briefStory(
      [makeArticle('a', 'Tarnby', `${sentence} The mayor said that the council of Tarnby would…`)],
      catalog,
    );
    expect(brief.keyPoints.map(({ text }) => text)).toEqual([sentence]);
  });

  it('reads the original, not its copies, and cites them both', () => {
    const articles = [
      makeArticle('b', 'Tarnby reopens harbour', sentence),
      makeArticle('a', 'Tarnby reopens harbour', sentence, { minutes: 5, copyOf: 'b-0' }),
      makeArticle('c', 'Tarnby reopens harbour', sentence, { minutes: 6, copyOf: 'b-0' }),
    ];
    expect(briefStory(articles, catalog).keyPoints).toEqual([{ text: sentence, articleIds: ['b-0', 'a-5', 'c-6'] }]);
  });

  it('speaks the language of most articles, English first when it has a fair share', () => {
    const spanish = Array.from({ length: 6 }, (_, index) =>
      makeArticle(
        'a',
        `Tarnby reabre el puerto ${index}`,
        'El pleno de Tarnby votó reabrir el viejo puerto pesquero.',
        {
          minutes: index,
          language: 'es',
        },
      ),
    );
    const english = Array.from({ length: 3 }, (_, index) =>
      makeArticle('b', `Tarnby reopens harbour ${index}`, sentence, { minutes: 10 + index }),
    );
    expect(briefStory(spanish, catalog).keyPoints[0]?.text).toContain('El pleno');
    expect(briefStory([...spanish, ...english], catalog).keyPoints[0]?.text).toBe(sentence);
    expect(briefStory([...spanish, ...english.slice(1)], catalog).keyPoints[0]?.text).toContain('El pleno');
  });

  it('drops a toll that a later article has raised', () => {
    const articles = [
      makeArticle(
        'a',
        'Quake in Tarnby',
        'At least 12 people were killed when the quake struck Tarnby, officials said.',
      ),
      makeArticle(
        'b',
        'Quake in Tarnby',
        'The quake in Tarnby cut the road to the coast and the water supply of the town.',
        { minutes: 50 },
      ),
      makeArticle(
        'c',
        'Quake in Tarnby',
        'At least 31 people were killed in the quake in Tarnby, the governor’s office said.',
        { minutes: 300 },
      ),
    ];
    const texts = briefStory(articles, catalog)
      .keyPoints.map(({ text }) => text)
      .join(' ');
    expect(texts).toContain('31 people');
    expect(texts).not.toContain('12 people');
  });

  it('takes no headline with a toll that has risen since, unless there is no other', () => {
    const early = makeArticle('b', 'Quake in Tarnby kills 12');
    const later = makeArticle('a', 'Quake in Tarnby kills 31', '', { minutes: 90 });
    expect(
      briefStory([early, later, makeArticle('c', 'Quake in Tarnby kills 31', '', { minutes: 99 })], catalog).headlineId,
    ).not.toBe(early.id);
    expect(briefStory([early], catalog).headlineId).toBe(early.id);
  });

  it('takes any text at all without failing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.lorem({ mode: 'sentences', maxCount: 5 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (texts) => {
        const articles = texts.map(([title, excerpt], minutes) =>
          makeArticle('abc'.charAt(minutes % 3), title, excerpt, { minutes }),
        );
        const { keyPoints, quotes } = briefStory(articles, catalog);
        expect(keyPoints.length).toBeLessThanOrEqual(5);
        for (const { articleId, text } of quotes) {
          expect(articles.find(({ id }) => id === articleId)?.excerpt).toContain(text);
        }
      }),
      { numRuns: 60 },
    );
  });
});
