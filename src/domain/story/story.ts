import type { Article } from './article.ts';

/** A sentence taken verbatim from an article, with every article of the story that says it. */
export interface KeyPoint {
  text: string;
  /** The article that the sentence is taken from stands first. */
  articleIds: readonly string[];
}

/** A verbatim passage of one article; direct speech when it has a speaker. */
export interface Quote {
  text: string;
  speaker?: string;
  articleId: string;
  language: string;
}

/** What is drawn from a story's articles: extracted, never generated. */
export interface Brief {
  headlineId: string;
  keyPoints: readonly KeyPoint[];
  quotes: readonly Quote[];
}

/** The articles about one event, and what is drawn from them. Never empty; articles stand in order of publication. */
export interface Story {
  id: string;
  slug: string;
  /** Former slugs, and the slugs of stories merged into this one. */
  aliases: readonly string[];
  topics: readonly string[];
  articles: readonly Article[];
  brief: Brief;
  firstSeenAt: Date;
  updatedAt: Date;
  /** Counts up with every change of the story's articles. */
  revision: number;
}

/** The article whose title is the story's headline. */
export function headlineOf(story: Story): Article {
  const headline = story.articles.find((article) => article.id === story.brief.headlineId) ?? story.articles[0];
  if (headline === undefined) throw new Error(`Expected story ${story.id} to have articles, got none`);
  return headline;
}
