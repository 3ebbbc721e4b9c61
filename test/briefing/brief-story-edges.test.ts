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

  it('finds three key points where three sources have more to say, though each tells its own part', () => {
    const opening = 'Tarnby’s council voted to reopen the old harbour';
    const articles = [
      makeArticle('a', 'Tarnby reopens old harbour', `${opening} to fishing boats by nine votes to four.`),
      makeArticle('b', 'Old harbour of Tarnby reopens', `${opening} after eleven quiet years.`),
      makeArticle(
        'c',
        'Tarnby’s old harbour: who gains',
        'Forty skippers from Orrin have asked for berths in the old harbour of Tarnby since spring.',
      ),
      makeArticle(
        'a',
        'Cranes at Tarnby’s old harbour',
        'Engineers will test the cranes of the old harbour in Tarnby before the first boats are let in.',
        { minutes: 9 },
      ),
    ];
    const texts = briefStory(articles, catalog).keyPoints.map(({ text }) => text);
    expect(texts).toHaveLength(3);
    expect(texts.filter((text) => text.startsWith(opening))).toHaveLength(1);
  });

  it('begins with the key point that the titles tell, not with the one that holds most words', () => {
    const articles = [
      makeArticle(
        'a',
        'Tarnby reopens old harbour',
        'Boats from Orrin and shops in Vell expect more trade from the harbour.',
      ),
      makeArticle('b', 'Old harbour of Tarnby reopens', 'Tarnby reopens its old harbour on the first of May.'),
      makeArticle(
        'c',
        'Tarnby’s old harbour reopens',
        'Shops in Vell and boats from Orrin lost their trade in earlier years.',
      ),
    ];
    expect(briefStory(articles, catalog).keyPoints[0]?.text).toBe(
      'Tarnby reopens its old harbour on the first of May.',
    );
  });

  it('tells no remark on the side to make up three', () => {
    const articles = [
      makeArticle('a', 'Tarnby reopens old harbour', sentence),
      makeArticle('b', 'Old harbour of Tarnby reopens', 'Librarians in Orrin have been on strike for nineteen days.'),
      makeArticle('c', 'Tarnby’s old harbour opens', 'Potatoes are dearer than ever on the markets of the coast.'),
      makeArticle('c', 'Harbour of Tarnby', 'Spring came late this year to the orchards along the river.', {
        minutes: 9,
      }),
    ];
    expect(briefStory(articles, catalog).keyPoints.map(({ text }) => text)).toEqual([sentence]);
  });

  it('believes the more factual of two sources that tell as much', () => {
    const rated = makeCatalog(makeSource('a', 'left', 'low'), makeSource('b', 'center', 'very-high'));
    const articles = ['a', 'b'].map((id) => makeArticle(id, 'Tarnby reopens harbour', sentence));
    expect(briefStory(articles, rated).keyPoints[0]?.articleIds[0]).toBe('b-0');
  });

  it('tells no figure that fewer sources give than another', () => {
    const articles = [
      makeArticle('a', 'Quake in Tarnby', 'At least 12 people were killed when the quake struck Tarnby in the night.'),
      makeArticle(
        'b',
        'Quake in Tarnby',
        'The quake in Tarnby killed 12 people, the governor’s office told reporters.',
      ),
      makeArticle('c', 'Quake in Tarnby', 'Rescuers in Tarnby said that the quake had killed 9 people in two streets.'),
    ];
    const texts = briefStory(articles, catalog).keyPoints.map(({ text }) => text);
    expect(texts.join(' ')).toContain('12 people');
    expect(texts.join(' ')).not.toContain('9 people');
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

describe('the first key point', () => {
  it('is the news, not a side of it that one source has in its title', () => {
    const brief = briefStory(
      [
        makeArticle(
          'one',
          'Halden Steel to buy Corvane Metals for $11 billion',
          'Halden Steel will pay 11 billion dollars for its rival Corvane Metals, the two companies told their shareholders.',
        ),
        makeArticle(
          'two',
          'Halden Steel buys rival Corvane Metals in $11 billion deal',
          'Corvane Metals goes to Halden Steel for 11 billion dollars, which makes one company of two old rivals.',
          { minutes: 5 },
        ),
        makeArticle(
          'three',
          'Teesside mill is safe for five years',
          'Halden Steel will keep the Corvane Metals mill on Teesside open after its 11 billion dollar deal, the companies told shareholders.',
          { minutes: 10 },
        ),
        makeArticle(
          'four',
          'Lorain mill workers wait for word on Halden',
          'Workers at the Corvane Metals mill in Lorain asked for answers after the 11 billion dollar deal with Halden Steel.',
          { minutes: 15 },
        ),
      ],
      catalog,
    );
    expect(brief.keyPoints[0]?.articleIds[0]).toMatch(/^(?:one|two)-/);
  });
});
