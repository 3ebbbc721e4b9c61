import type { Article } from '../../src/domain/story/article.ts';

/** An article for tests; what a test does not name is filled in, and it was seen when it was published. */
export function anArticle(given: Partial<Article> & { id: string; title: string }): Article {
  const publishedAt = given.publishedAt ?? new Date('2026-11-20T08:00:00Z');
  return {
    sourceId: `source-${given.id}`,
    url: `https://news.example/${given.id}`,
    excerpt: '',
    language: 'en',
    firstSeenAt: publishedAt,
    ...given,
    publishedAt,
  };
}

/** A moment some hours after the tests' first. */
export function hoursLater(hours: number): Date {
  return new Date(Date.parse('2026-11-20T08:00:00Z') + hours * 3_600_000);
}
