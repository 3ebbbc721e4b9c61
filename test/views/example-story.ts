import type { Article } from '../../src/domain/story/article.ts';
import { factualities, type Factuality } from '../../src/domain/source/factuality.ts';
import type { Coverage } from '../../src/domain/story/coverage.ts';
import type { StorySummary } from '../../src/domain/story/story-summary.ts';
import type { Story } from '../../src/domain/story/story.ts';
import { ownershipKinds, type OwnershipKind } from '../../src/domain/source/source.ts';

export const exampleNow = new Date('2026-11-23T18:00:00Z');

const titles: readonly (readonly [sourceId: string, title: string, language: string])[] = [
  ['wire', 'Syria and Russia open talks in Moscow on the future of two bases', 'en'],
  ['harbor', 'Syria presses Russia on extradition as leaders meet', 'en'],
  ['courant', 'À Moscou, la Syrie demande une extradition', 'fr'],
  ['nahar', 'محادثات في موسكو حول القواعد وإعادة الإعمار', 'ar'],
  ['anchor', 'Syria and Russia open talks in Moscow on the future of two bases', 'en'],
  ['bastion', 'Moscow keeps its bases, for now', 'en'],
  ['ledger', 'What the Moscow meeting means for reconstruction', 'en'],
  ['plaza', 'Siria y Rusia negocian en Moscú', 'es'],
];

const articles: Article[] = titles.map(([sourceId, title, language], index) => ({
  id: `a${index + 1}`,
  sourceId,
  url: `https://${sourceId}.example/moscow-talks`,
  title,
  excerpt: '',
  language,
  publishedAt: new Date(Date.UTC(2026, 10, 23, 6 + index)),
  firstSeenAt: new Date(Date.UTC(2026, 10, 23, 6 + index, 10)),
  ...(sourceId === 'anchor' ? { copyOf: 'a1' } : {}),
  ...(sourceId === 'wire' ? { imageUrl: 'https://wire.example/hall.jpg' } : {}),
}));

export const exampleStory: Story = {
  id: 's1',
  slug: 'syria-russia',
  aliases: [],
  topics: ['world'],
  articles,
  brief: {
    headlineId: 'a1',
    keyPoints: [
      { text: 'Both bases stay open while the talks go on.', articleIds: ['a1', 'a5', 'a6'] },
      { text: 'A Syrian spokesman named an extradition as the first condition.', articleIds: ['a2', 'a3', 'a8'] },
      { text: 'The talks continue on Thursday.', articleIds: ['a1', 'a5'] },
    ],
    quotes: [
      { text: 'We will review every agreement.', speaker: 'a ministry spokesman', articleId: 'a2', language: 'en' },
      { text: '“Nous attendons une réponse.”', articleId: 'a3', language: 'fr' },
    ],
  },
  firstSeenAt: new Date('2026-11-23T06:10:00Z'),
  updatedAt: new Date('2026-11-23T13:10:00Z'),
  revision: 4,
};

export const exampleCoverage: Coverage = {
  articles: 8,
  sources: 8,
  independent: 7,
  rated: 7,
  unrated: 1,
  sides: { left: { count: 3, percent: 43 }, center: { count: 2, percent: 29 }, right: { count: 2, percent: 28 } },
  factuality: counts<Factuality>(factualities, {
    'very-high': 1,
    high: 3,
    'mostly-factual': 1,
    mixed: 1,
    low: 1,
    unrated: 1,
  }),
  ownership: counts<OwnershipKind>(ownershipKinds, {
    conglomerate: 2,
    private: 2,
    nonprofit: 1,
    independent: 1,
    public: 1,
    state: 1,
  }),
  countries: [
    ['US', 3],
    ['GB', 2],
    ['ES', 1],
    ['FR', 1],
    ['SY', 1],
  ],
  pool: { left: 34, center: 41, right: 25 },
};

export const exampleSummary: StorySummary = {
  id: 's1',
  slug: 'syria-russia',
  title: titles[0]![1],
  url: articles[0]!.url,
  sourceId: 'wire',
  topics: ['world'],
  articles: 8,
  sources: 8,
  independent: 7,
  rated: 7,
  sides: { left: 3, center: 2, right: 2 },
  firstSeenAt: exampleStory.firstSeenAt,
  updatedAt: exampleStory.updatedAt,
};

function counts<Key extends string>(keys: readonly Key[], some: Partial<Record<Key, number>>): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, some[key] ?? 0])) as Record<Key, number>;
}
