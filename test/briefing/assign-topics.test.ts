import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assignTopics } from '../../src/briefing/assign-topics.ts';
import type { Topic } from '../../src/domain/story/topic.ts';
import { makeArticle } from './make-article.ts';

const shipped = JSON.parse(readFileSync(new URL('../../data/topics.json', import.meta.url), 'utf8')) as Topic[];
const topics = new Map(shipped.map((topic) => [topic.id, topic]));

describe('assignTopics', () => {
  it.each([
    [
      'science',
      'en',
      'Telescope finds a planet with two moons, astronomers say',
      'Scientists used the space telescope.',
    ],
    [
      'sports',
      'es',
      'El equipo gana la copa con un gol en el último minuto',
      'El entrenador del equipo habló de fútbol.',
    ],
    ['health', 'fr', 'Un vaccin contre la maladie testé dans trois hôpitaux', 'Les médecins parlent de santé.'],
    ['climate', 'de', 'Hochwasser und Dürre: Bericht zum Klimawandel', 'Emissionen steigen weiter.'],
    ['politics', 'ru', 'Выборы: парламент назначил голосование', 'Депутаты и партия спорят.'],
    ['business', 'zh', '股市下跌 通胀上升', '市场担心关税，银行和公司观望。'],
    ['conflict', 'ar', 'هدنة بعد هجوم على الجيش', 'وقف إطلاق النار بين قوات البلدين.'],
    [
      'climate',
      'en',
      'Bushfire destroys 86 homes in the hills',
      'The bushfire is not contained after the driest spring.',
    ],
    [
      'world',
      'en',
      'Crossing reopens to 120 aid trucks a day',
      'The United Nations said humanitarian aid would follow.',
    ],
    [
      'politics',
      'en',
      'Audit faults city over homeless spending',
      'State auditors could not trace 212 million dollars.',
    ],
    ['technology', 'de', 'Gesichtserkennung am Bahnhof', 'Nach dem Datenleck werden die Kameras abgeschaltet.'],
  ])('finds %s in %s by words alone', (topic, language, title, excerpt) => {
    expect(assignTopics([makeArticle('a', title, excerpt, { language })], topics)[0]).toBe(topic);
  });

  it('follows the feeds where words say nothing', () => {
    const articles = [
      makeArticle('a', 'Zed', '', { topic: 'culture' }),
      makeArticle('b', 'Zed', '', { topic: 'culture' }),
    ];
    expect(assignTopics(articles, topics)).toEqual(['culture']);
  });

  it('passes over a feed topic that the catalog does not know and a word that only one of many uses', () => {
    const articles = Array.from({ length: 8 }, (_, minutes) =>
      makeArticle('a', 'Zed', '', { minutes, topic: 'gossip' }),
    );
    expect(assignTopics([...articles, makeArticle('b', 'Telescope')], topics)).toEqual([]);
    expect(assignTopics([], topics)).toEqual([]);
  });

  it('names three topics at most', () => {
    const title = 'Election, war, vaccine, football and inflation: parliament, troops, hospital, league, bank';
    expect(assignTopics([makeArticle('a', title)], topics)).toHaveLength(3);
  });
});

describe('data/topics.json', () => {
  it('has ten topics whose words are lower-case and stand once', () => {
    expect(shipped.map(({ id }) => id)).toEqual(
      'world politics business technology science health climate sports culture conflict'.split(' '),
    );
    for (const { words } of shipped) {
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
      expect(words.length).toBeGreaterThan(60);
    }
  });
});
