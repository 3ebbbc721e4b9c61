import { describe, expect, it } from 'vitest';
import { briefStory } from '../../../src/briefing/brief-story.ts';
import type { Article } from '../../../src/domain/story/article.ts';
import type { Quote } from '../../../src/domain/story/story.ts';
import { makeArticle, makeCatalog, makeSource } from '../make-article.ts';

const catalog = makeCatalog(
  makeSource('left', 'left'),
  makeSource('left-too', 'lean-left'),
  makeSource('middle', 'center'),
  makeSource('right', 'right'),
  makeSource('nobody', 'unrated'),
);
const lead = 'The council of Tarnby voted to close the old harbour bridge to all lorries from Monday.';
const plain = ['left', 'middle', 'right'].map((id) =>
  makeArticle(id, 'Tarnby closes its old harbour bridge to lorries', lead),
);
const add = (id: string, excerpt: string, language: string, minutes = 5): Article =>
  makeArticle(id, 'Tarnby closes its old harbour bridge to lorries', `${lead} ${excerpt}`, { language, minutes });
const quotesOf = (...articles: Article[]): readonly Quote[] => briefStory(articles, catalog).quotes;

describe('chooseQuotes', () => {
  it('hears each side that quotes somebody, at most one voice per source', () => {
    const quotes = quotesOf(
      ...plain,
      add('left', '“Nobody asked the drivers before this,” said a driver from Orrin.', 'en'),
      add('left', '“My route is an hour longer from now on,” said a baker from Orrin.', 'en', 6),
      add('middle', '“The piers have been cracked since spring,” said an engineer of the town.', 'en'),
      add('right', '“Every shop on the quay will pay for it,” said a grocer on the quay.', 'en'),
    );
    const sources = quotes.map(({ articleId }) => articleId.split('-')[0]);
    expect(sources).toEqual(['left', 'middle', 'right']);
  });

  it('keeps the original language, names it, and hears a second language before a second voice in the first', () => {
    const quotes = quotesOf(
      ...plain,
      add('left', '“Nobody asked the drivers before this,” said a driver from Orrin.', 'en'),
      add('left-too', '“My route is an hour longer from now on,” said a baker from Orrin.', 'en'),
      add('nobody', '„Der Umweg kostet uns jeden Tag eine Stunde“, sagte eine Fahrerin aus Orrin.', 'de'),
      makeArticle('middle', 'Le pont de Tarnby fermé', '« On nous a prévenus la veille au soir », dit un boulanger.', {
        language: 'fr',
        minutes: 9,
      }),
    );
    expect(quotes).toContainEqual({
      text: 'Der Umweg kostet uns jeden Tag eine Stunde',
      speaker: 'eine Fahrerin aus Orrin',
      articleId: 'nobody-5',
      language: 'de',
    });
    expect(new Set(quotes.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'fr']));
  });

  it('leaves at least half of four quotes to the language of the headline', () => {
    const voices = [
      '„Der Umweg kostet mich täglich eine volle Stunde“, sagte eine Fahrerin.',
      '„Meine Kunden kommen aus dem Süden der Stadt“, sagte ein Bäcker.',
      '„Von den Rissen wusste das Rathaus seit langem“, sagte ein Ingenieur.',
      '„Ohne Lastwagen schläft man wieder ruhig hier“, sagte eine Anwohnerin.',
    ];
    const foreign = ['left', 'middle', 'right', 'nobody'].map((id, index) => add(id, voices[index] ?? '', 'de', 7));
    const quotes = quotesOf(
      ...plain,
      ...foreign,
      add('left-too', '“Nobody asked the drivers before this,” said a driver from Orrin.', 'en'),
    );
    expect(quotes.filter(({ language }) => language === 'de')).toHaveLength(2);
  });

  it('takes an excerpt that brings something new, not the headline again', () => {
    const quotes = quotesOf(
      ...plain,
      add('middle', 'Engineers found cracks in four of the nine stone piers during a survey in spring.', 'en'),
      add('right', 'Lorries can no longer use the old harbour bridge of Tarnby.', 'en'),
    );
    const texts = quotes.map(({ text }) => text).join('\n');
    expect(texts).not.toContain('Lorries can no longer');
    expect(quotes.every(({ text }) => !text.includes('voted to close'))).toBe(true);
  });

  it('takes no excerpt in another language that gives the figures the card gives already', () => {
    const quotes = quotesOf(
      makeArticle(
        'left',
        'Ferry sinks off Tarnby',
        'A ferry with 213 people on board sank off Tarnby in 1 hour on Monday.',
      ),
      makeArticle(
        'middle',
        'Ferry sinks near Tarnby',
        'A ferry with 213 people on board sank off Tarnby, officials said.',
      ),
      makeArticle(
        'right',
        'Fähre vor Tarnby gesunken',
        'Eine Fähre mit 213 Menschen an Bord ist vor Tarnby gesunken.',
        {
          language: 'de',
        },
      ),
    );
    expect(quotes.map(({ language }) => language)).not.toContain('de');
  });
});
