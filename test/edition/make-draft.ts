import type { Coverage } from '../../src/domain/story/coverage.ts';
import { factualities, type Factuality } from '../../src/domain/source/factuality.ts';
import { ownershipKinds, type OwnershipKind } from '../../src/domain/source/source.ts';
import type { Story } from '../../src/domain/story/story.ts';
import type { EntryDraft } from '../../src/edition/entry.ts';
import { toEntry } from '../../src/edition/to-entry.ts';

export interface DraftFacts {
  slug?: string;
  aliases?: readonly string[];
  /** Of its articles, the headline first; `[language, title]` when it is not English. */
  titles?: readonly (string | readonly [language: string, title: string])[];
  urls?: readonly string[];
  independent?: number;
  updatedAt?: Date;
}

export function makeStory(id: string, facts: DraftFacts = {}): Story {
  const { slug = id, aliases = [], titles = [`Story ${id}`], updatedAt = new Date('2026-11-23T12:00:00Z') } = facts;
  const articles = titles.map((title, index) => ({
    id: `${id}-${index}`,
    sourceId: `source-${index}`,
    url: facts.urls?.[index] ?? `https://source-${index}.example/${id}`,
    title: typeof title === 'string' ? title : title[1],
    excerpt: '',
    language: typeof title === 'string' ? 'en' : title[0],
    publishedAt: updatedAt,
    firstSeenAt: updatedAt,
  }));
  return {
    id,
    slug,
    aliases,
    topics: ['world'],
    articles,
    brief: { headlineId: `${id}-0`, keyPoints: [], quotes: [] },
    firstSeenAt: new Date('2026-11-23T06:00:00Z'),
    updatedAt,
    revision: 1,
  };
}

export function makeCoverage(independent: number): Coverage {
  return {
    articles: independent + 1,
    sources: independent,
    independent,
    rated: 3,
    unrated: 0,
    sides: { left: { count: 2, percent: 67 }, center: { count: 1, percent: 33 }, right: { count: 0, percent: 0 } },
    factuality: Object.fromEntries(factualities.map((level) => [level, 0])) as Record<Factuality, number>,
    ownership: Object.fromEntries(ownershipKinds.map((kind) => [kind, 0])) as Record<OwnershipKind, number>,
    countries: [],
    pool: { left: 1, center: 1, right: 1 },
  };
}

/** What is published of a story with these facts. */
export function makeDraft(id: string, facts: DraftFacts = {}): EntryDraft {
  return toEntry(makeStory(id, facts), makeCoverage(facts.independent ?? 3));
}
