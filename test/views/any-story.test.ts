import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/story/article.ts';
import { leanings } from '../../src/domain/source/leaning.ts';
import type { Source } from '../../src/domain/source/source.ts';
import type { Story } from '../../src/domain/story/story.ts';
import { compareView } from '../../src/views/story/compare-view.ts';
import { digestView } from '../../src/views/digest/digest-view.ts';
import { headlinesView } from '../../src/views/story/headlines-view.ts';
import { madeView } from '../../src/views/story/made-view.ts';
import { nearestView } from '../../src/views/story/nearest-view.ts';
import { sourceView } from '../../src/views/source/source-view.ts';
import { sourcesView } from '../../src/views/story/sources-view.ts';
import { storyView } from '../../src/views/story/story-view.ts';
import { timelineView } from '../../src/views/story/timeline-view.ts';
import { anyText, anyUrl } from './arbitrary-text.ts';
import { discordProblems } from './discord-problems.ts';
import { exampleCatalog } from './example-catalog.ts';
import { exampleCoverage, exampleNow, exampleSummary } from './example-story.ts';

const slug = fc.stringMatching(/^[a-z]{1,20}(?:-[a-z]{1,18}){0,2}$/);
const anyDate = fc.date({ noInvalidDate: false });

const anySource: fc.Arbitrary<Source> = fc.record({
  id: fc.constantFrom('s0', 's1', 's2', 's3', 's4', 's5'),
  name: anyText,
  domains: fc.array(anyText, { maxLength: 3 }),
  country: anyText,
  language: fc.constantFrom('en', 'ar', 'und', 'not a language'),
  ownership: fc.record({
    kind: fc.constantFrom('state' as const, 'unknown' as const),
    owner: anyText,
    citation: anyUrl,
  }),
  feeds: fc.array(fc.record({ url: anyUrl, topic: anyText }), { maxLength: 5 }),
  ratings: fc.array(
    fc.record({
      kind: fc.constantFrom('leaning' as const, 'factuality' as const),
      rater: anyText,
      label: anyText,
      value: fc.integer({ min: -2, max: 2 }),
      asOf: anyText,
      url: anyUrl,
    }),
    { maxLength: 6 },
  ),
  leaning: fc.constantFrom(...leanings),
  factuality: fc.constantFrom('high' as const, 'unrated' as const),
});

const anyArticle: fc.Arbitrary<Article> = fc.record({
  id: fc.nat(70).map((number) => `a${number}`),
  sourceId: fc.constantFrom('s0', 's1', 's2', 's3', 'not in the catalog'),
  url: anyUrl,
  title: anyText,
  excerpt: fc.constant(''),
  language: fc.constantFrom('en', 'ar', 'und', 'not a language'),
  publishedAt: anyDate,
  firstSeenAt: anyDate,
  imageUrl: anyUrl,
  copyOf: fc.nat(70).map((number) => `a${number}`),
  edits: fc.array(fc.record({ title: anyText, at: anyDate }), { maxLength: 5 }),
});
const articleIds = fc.array(
  fc.nat(70).map((number) => `a${number}`),
  { minLength: 1, maxLength: 30 },
);

const anyStory: fc.Arbitrary<Story> = fc.record({
  id: fc.uuid(),
  slug,
  aliases: fc.constant([]),
  topics: fc.array(anyText, { maxLength: 3 }),
  articles: fc.array(anyArticle, { minLength: 1, maxLength: 60 }),
  brief: fc.record({
    headlineId: fc.constant('a1'),
    keyPoints: fc.array(fc.record({ text: anyText, articleIds }), { maxLength: 8 }),
    quotes: fc.array(
      fc.record({
        text: anyText,
        speaker: anyText,
        articleId: fc.constantFrom('a1', 'a2', 'a3'),
        language: fc.constant('fr'),
      }),
      { maxLength: 6 },
    ),
  }),
  firstSeenAt: anyDate,
  updatedAt: anyDate,
  revision: fc.nat(),
});

function catalogOf(sources: readonly Source[]) {
  return { ...exampleCatalog, sources: new Map(sources.map((source) => [source.id, source])) };
}

const anyCatalog = fc.array(anySource, { maxLength: 6 }).map(catalogOf);

describe('every view of any story', () => {
  it('is within the limits: card, sources, comparison, timeline, making', () => {
    const figures = fc.array(fc.record({ text: anyText, articleId: fc.constant('a1'), at: anyDate }), { maxLength: 9 });
    const disputed = fc.array(fc.record({ label: anyText, figures }), { maxLength: 5 });
    const words = fc.array(anyText, { maxLength: 20 });
    fc.assert(
      fc.property(
        anyStory,
        anyCatalog,
        disputed,
        articleIds,
        words,
        fc.nat(9),
        (story, catalog, numbers, ids, over, page) => {
          const side = { articleIds: ids, words: over };
          const timeline = ids.map((articleId, index) => ({
            at: story.firstSeenAt,
            articleId,
            kind: 'update' as const,
            figure: { label: 'killed', text: over[index] ?? '' },
          }));
          const comparison = { sides: { left: side, center: side, right: side }, wordsShown: true };
          const views = [
            storyView({ story, coverage: exampleCoverage, catalog, disputed: numbers }),
            sourcesView(story, catalog, page),
            sourcesView(story, catalog, page, 'unrated'),
            compareView(story, comparison, catalog),
            timelineView({ story, catalog, phase: 'developing', timeline }),
            madeView(story, exampleCoverage, catalog, 'c0ffee1'),
            ...[...catalog.sources.values()].map((source) => sourceView(source)),
          ];
          expect(views.flatMap(discordProblems)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is within the limits: digest, headlines, nearest stories', () => {
    const row = fc.record({ slug, title: anyText, url: anyUrl }).map((changes) => ({ ...exampleSummary, ...changes }));
    fc.assert(
      fc.property(
        fc.array(anyStory, { maxLength: 10 }),
        fc.array(row, { maxLength: 60 }),
        anyCatalog,
        anyText,
        (stories, rows, catalog, words) => {
          const cards = stories.map((story) => ({ story, coverage: exampleCoverage }));
          const views = [
            digestView({ stories: cards, also: rows, feeds: { answered: 1, total: 2 }, catalog, deliveryId: 'd' }),
            digestView({
              stories: cards,
              also: rows,
              feeds: { answered: 1, total: 2 },
              catalog,
              subscription: { topics: [words], time: '08:00', zone: 'UTC', style: 'compact', mentionRoleId: '7' },
            }),
            headlinesView({ stories: rows, catalog, page: 1, topic: { id: 'world', name: words, words: [] } }),
            nearestView(words, rows, exampleNow),
          ];
          expect(views.flatMap(discordProblems)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
