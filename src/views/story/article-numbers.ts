import type { Article } from '../../domain/story/article.ts';
import type { Story } from '../../domain/story/story.ts';
import { httpUrl } from '../text/http-url.ts';
import { limits } from '../limits.ts';

/** An article with the number that it has on every card and list of its story. */
export interface NumberedArticle {
  number: number;
  article: Article;
}

/**
 * The story's articles by id, numbered from 1 in order of publication: a number stays what it is when later articles come in,
 * so that a citation on an old card finds its article in a list opened today.
 */
export function numberArticles(story: Pick<Story, 'articles'>): ReadonlyMap<string, NumberedArticle> {
  return new Map(story.articles.map((article, index) => [article.id, { number: index + 1, article }]));
}

/** `[4]` as a link to the article; plain when its URL can't be linked. */
export function citation({ number, article }: NumberedArticle): string {
  const href = httpUrl(article.url, limits.linkButtonUrl);
  return href === undefined ? `[${number}]` : `[[${number}]](${href})`;
}
