import { describe, expect, it } from 'vitest';
import { applyPolicy } from '../../../src/app/guild/apply-policy.ts';
import { buildStory } from '../../../src/app/news/build-story.ts';
import { guildCatalog } from '../../../src/app/guild/guild-catalog.ts';
import { newGuild } from '../../../src/domain/guild/guild.ts';
import type { SourcePolicy, Stance } from '../../../src/domain/guild/policy.ts';
import type { Story } from '../../../src/domain/story/story.ts';
import { makeArticle, makeCatalog, makeSource, noon } from '../../briefing/make-article.ts';

const shared = makeCatalog(
  makeSource('alder', 'left', 'very-high'),
  makeSource('birch', 'center'),
  makeSource('cedar', 'right'),
  makeSource('dune', 'unrated', 'low'),
);
const wireText =
  'The harbour of Lorn was closed on Monday after a tanker ran aground. “We will open on Friday,” said port chief Ada Marsh.';
const articles = [
  makeArticle('alder', 'Tanker closes the harbour of Lorn', wireText),
  makeArticle('birch', 'Tanker closes the harbour of Lorn', wireText, { minutes: 5 }),
  makeArticle('cedar', 'Tanker closes the harbour of Lorn', wireText, { minutes: 9 }),
  makeArticle(
    'dune',
    'Harbour of Lorn closed by a tanker',
    'Fishing boats stayed in the harbour of Lorn on Monday because a tanker blocks the way out to sea.',
    { minutes: 12 },
  ),
];
const story = buildStory('s1', articles, [], shared, () => false);

const guildWith = (stances: Record<string, Stance>) => {
  const policy = (stance: Stance): SourcePolicy => ({ stance, by: 'admin', at: noon });
  const policies = Object.fromEntries(Object.entries(stances).map(([id, stance]) => [id, policy(stance)]));
  return guildCatalog(shared, { ...newGuild('g'), policies });
};
/** Every word that the story has from its articles. */
const wordsOf = ({ articles: own, brief }: Story) => JSON.stringify([own, brief.keyPoints, brief.quotes]);

describe('applyPolicy', () => {
  it('gives back the very same story when nobody in it is muted or unquoted', () => {
    expect(applyPolicy(story, guildWith({}))).toBe(story);
    expect(applyPolicy(story, guildWith({ elsewhere: 'mute', alder: 'allow' }))).toBe(story);
  });

  it('leaves a muted source out and keeps the story of the others', () => {
    expect(story.brief.headlineId).toBe('alder-0');
    const seen = applyPolicy(story, guildWith({ alder: 'mute' }))!;
    expect(seen.articles.map(({ sourceId }) => sourceId)).toEqual(['birch', 'cedar', 'dune']);
    expect(wordsOf(seen)).not.toContain('alder');
    expect(seen.brief.headlineId).not.toBe('alder-0');
    expect(seen.firstSeenAt).toEqual(articles[1]!.publishedAt);
    expect(seen).toMatchObject({ id: story.id, slug: story.slug, topics: story.topics });
  });

  it('makes the earliest copy the origin of the others when their origin is muted', () => {
    expect(story.articles.map(({ copyOf }) => copyOf)).toEqual([undefined, 'alder-0', 'alder-0', undefined]);
    const seen = applyPolicy(story, guildWith({ alder: 'mute' }))!;
    expect(seen.articles.map(({ copyOf }) => copyOf)).toEqual([undefined, 'birch-5', undefined]);
  });

  it('counts a source that is not to be quoted, with its link, and shows no word of it', () => {
    const seen = applyPolicy(story, guildWith({ alder: 'quote-off', dune: 'quote-off' }))!;
    expect(seen.articles).toHaveLength(4);
    expect(seen.articles[3]).toMatchObject({ url: 'https://dune.example/12', title: '', excerpt: '' });
    expect(wordsOf(seen)).not.toMatch(/Fishing|blocks/);
    expect(seen.brief.headlineId).toBe('birch-5');
    const cited = [
      ...seen.brief.keyPoints.flatMap(({ articleIds }) => articleIds),
      ...seen.brief.quotes.map((q) => q.articleId),
    ];
    expect(cited.filter((id) => id.startsWith('alder') || id.startsWith('dune'))).toEqual([]);
  });

  it('keeps what was drawn when none of it is of the source that is not to be quoted', () => {
    const [unused] = articles.filter(
      ({ id }) =>
        id !== story.brief.headlineId &&
        story.brief.keyPoints.every(({ articleIds }) => articleIds[0] !== id) &&
        story.brief.quotes.every(({ articleId }) => articleId !== id),
    );
    const seen = applyPolicy(story, guildWith({ [unused!.sourceId]: 'quote-off' }))!;
    expect(seen.brief.headlineId).toBe(story.brief.headlineId);
    expect(seen.brief.keyPoints.map(({ text }) => text)).toEqual(story.brief.keyPoints.map(({ text }) => text));
  });

  it('has no story when all are muted, or nobody is left to quote', () => {
    const all = (stance: Stance) => ({ alder: stance, birch: stance, cedar: stance, dune: stance });
    expect(applyPolicy(story, guildWith(all('mute')))).toBeUndefined();
    expect(applyPolicy(story, guildWith({ ...all('mute'), dune: 'quote-off' }))).toBeUndefined();
  });
});
