import type { Article, FormerTitle } from '../../domain/story/article.ts';
import { foldText } from '../../domain/text/fold-text.ts';

/** What an article has become, and when we saw it. */
export interface Revision {
  article: Article;
  at: Date;
}

/** More former headlines than these are of no use to a reader: the first and the latest are kept. */
const mostEdits = 5;

/** The article as its source tells it now, with the headlines it had before. Its id and its dates stay. */
export function reviseArticle(article: Article, revisions: ReadonlyMap<string, readonly Revision[]>): Article {
  let revised = article;
  for (const { article: fresh, at } of revisions.get(article.id) ?? []) {
    const { title, url, language } = fresh;
    const isRetitled = foldText(title) !== foldText(revised.title);
    const excerpt = fresh.excerpt === '' ? revised.excerpt : fresh.excerpt;
    const edits = isRetitled ? bounded([...(revised.edits ?? []), { title: revised.title, at }]) : revised.edits;
    revised = { ...revised, title, url, language, excerpt, ...(edits === undefined ? {} : { edits }) };
  }
  return revised;
}

function bounded(edits: readonly FormerTitle[]): readonly FormerTitle[] {
  return edits.length <= mostEdits ? edits : [...edits.slice(0, 1), ...edits.slice(1 - mostEdits)];
}
