import type { Article } from '../../src/domain/story/article.ts';
import { minute } from '../../src/domain/clock.ts';
import type { Story } from '../../src/domain/story/story.ts';
import { makeArticles, namesOf } from './make-articles.ts';

export const articlesPerStory = 10;

/** The slug of the story with this number. */
export function slugOf(story: number): string {
  return namesOf(story).join('-').toLowerCase();
}

/** An invented story as the store keeps it: ten articles of different sources, three key points and two quotes. */
export function makeStory(number: number, sourceIds: readonly string[], now: Date): Story {
  const drafts = makeArticles(number, articlesPerStory).sort((one, other) => other.minutesAgo - one.minutesAgo);
  const articles = drafts.map(({ title, excerpt, minutesAgo }, at): Article => {
    const sourceId = sourceIds[(number * 7 + at * 31) % sourceIds.length]!;
    const publishedAt = new Date(now.getTime() - minutesAgo * minute);
    return {
      id: `${number.toString(36).padStart(6, '0')}${at.toString(36).padStart(10, '0')}`,
      sourceId,
      url: `https://${sourceId}/news/${slugOf(number)}-${at}`,
      title,
      excerpt,
      language: 'en',
      publishedAt,
      firstSeenAt: publishedAt,
      topic: 'world',
    };
  });
  const sentences = articles.map(({ id, excerpt }) => ({ articleId: id, text: excerpt.split(/(?<=\.) /, 1)[0]! }));
  return {
    id: `story-${number}`,
    slug: slugOf(number),
    aliases: [],
    topics: ['world'],
    articles,
    brief: {
      headlineId: articles[0]!.id,
      keyPoints: sentences.slice(0, 3).map(({ text, articleId }) => ({ text, articleIds: [articleId] })),
      quotes: sentences.slice(3, 5).map((quote) => ({ ...quote, language: 'en' })),
    },
    firstSeenAt: articles[0]!.publishedAt,
    updatedAt: articles.at(-1)!.publishedAt,
    revision: 1,
  };
}
