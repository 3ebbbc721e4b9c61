import type { Article } from '../../src/domain/story/article.ts';

/** An article with the story that people say it belongs to; distractors have none. */
export interface LabelledArticle {
  article: Article;
  label: string | undefined;
}

/** One set of the bench, in the order in which its articles come. */
export interface LabelledSet {
  name: string;
  articles: readonly LabelledArticle[];
}
