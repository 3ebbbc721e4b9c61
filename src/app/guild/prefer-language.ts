import { briefStory } from '../../briefing/brief-story.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';

/**
 * The story with its headline and key points from articles in the guild's language. The very same story when no language is
 * preferred, when it is told in it already, or has no reporting in it.
 */
export function preferLanguage(story: Story, catalog: Catalog, language: string | undefined): Story {
  if (language === undefined || headlineOf(story).language === language) return story;
  // An article without a title is one that is not to be quoted.
  const quotable = story.articles.filter(({ title }) => title !== '');
  const isTold = quotable.some((article) => article.language === language && article.copyOf === undefined);
  return isTold ? { ...story, brief: briefStory(quotable, catalog, language) } : story;
}
