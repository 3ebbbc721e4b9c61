import { describe, expect, it } from 'vitest';
import { briefStory } from '../../src/briefing/brief-story.ts';
import { makeArticle, makeCatalog, makeSource } from './make-article.ts';

const catalog = makeCatalog(
  makeSource('lefty', 'left', 'mixed'),
  makeSource('middle', 'center', 'very-high'),
  makeSource('righty', 'right'),
  makeSource('wire', 'center'),
);

const articles = [
  makeArticle(
    'wire',
    'Ferry sinks off Port Adelin, 209 rescued',
    'PORT ADELIN (Wire) - A ferry with 213 people on board sank off Port Adelin after it struck a reef, the coast guard said. Four passengers are still missing after the ferry sank.',
  ),
  makeArticle(
    'middle',
    'Ferry sinks off Port Adelin, 209 of 213 rescued',
    'A ferry with 213 people on board sank off Port Adelin after striking a reef on Monday, the coast guard said. He said it was too early to speak of causes. The ferry’s licence had expired in January, port records show.',
    { minutes: 10 },
  ),
  makeArticle(
    'lefty',
    'You won’t believe what the ferry’s owner said about Port Adelin',
    '“They told us the boat was old but safe, and we believed them,” said a teacher from Port Adelin. The ferry’s licence had expired in January, according to port records.',
    { minutes: 20 },
  ),
  makeArticle(
    'righty',
    'Fishermen saved most of the passengers off Port Adelin',
    'Fishermen took most of the passengers of the ferry on board before the coast guard came. “We heard the children before we saw the ship,” a fisherman said.',
    { minutes: 30 },
  ),
];

describe('briefStory', () => {
  const brief = briefStory(articles, catalog);
  const textOf = (id: string): string => articles.find((article) => article.id === id)?.excerpt ?? '';

  it('takes the headline from the more factual of the sources whose titles are central', () => {
    expect(brief.headlineId).toBe('middle-10');
  });

  it('takes every key point and quote verbatim from the article it names', () => {
    expect(brief.keyPoints.length).toBeGreaterThanOrEqual(2);
    for (const { text, articleIds } of brief.keyPoints) expect(textOf(articleIds[0] ?? '')).toContain(text);
    for (const { text, articleId } of brief.quotes) expect(textOf(articleId)).toContain(text);
  });

  it('starts a key point after the dateline and skips what needs the sentence before', () => {
    const texts = brief.keyPoints.map(({ text }) => text).join('\n');
    expect(texts).not.toContain('(Wire)');
    expect(texts).not.toContain('He said');
  });

  it('says a thing once and cites every article that says it', () => {
    const sinking = brief.keyPoints.filter(({ text }) => text.includes('213 people'));
    expect(sinking).toHaveLength(1);
    expect([...(sinking[0]?.articleIds ?? [])].sort()).toEqual(['middle-10', 'wire-0']);
  });

  it('quotes speakers by name or role, one per source, from each side that has one', () => {
    const speakers = brief.quotes.map(({ speaker, articleId }) => [articleId, speaker]);
    expect(speakers).toContainEqual(['lefty-20', 'a teacher from Port Adelin']);
    expect(speakers).toContainEqual(['righty-30', 'a fisherman']);
    expect(new Set(brief.quotes.map(({ articleId }) => articleId)).size).toBe(brief.quotes.length);
    expect(brief.quotes.length).toBeLessThanOrEqual(4);
  });

  it('repeats no key point as a quote', () => {
    for (const { text } of brief.quotes) expect(brief.keyPoints.map((point) => point.text)).not.toContain(text);
  });

  it('is the same for the same articles in another order of equal standing', () => {
    expect(briefStory(articles, catalog)).toEqual(brief);
  });
});
