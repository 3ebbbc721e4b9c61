import type { KeyPoint } from '../../domain/story/story.ts';
import { citation, type NumberedArticle } from './article-numbers.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';

/** No sentence is worth more of a card than this. */
const longestPoint = 400;

/**
 * One line per key point: the sentence as its source wrote it, then citations, at most `citations` of them. A sentence that one
 * source alone stands behind is marked, and so is one that
 * several sources have from one text.
 */
export function keyPointLines(
  points: readonly KeyPoint[],
  numbers: ReadonlyMap<string, NumberedArticle>,
  citations: number,
): string[] {
  return points.map((point) => {
    const cited = point.articleIds.flatMap((id) => numbers.get(id) ?? []);
    const more = cited.length - citations;
    const links = cited.slice(0, citations).map(citation).join('') + (more > 0 ? ` +${more}` : '');
    return `• ${isolateText(cutLine(escapeText(point.text), longestPoint))} ${links}${markOf(cited, numbers)}`;
  });
}

/** Many citations of one agency's text are still one source's word. */
function markOf(cited: readonly NumberedArticle[], numbers: ReadonlyMap<string, NumberedArticle>): string {
  if (new Set(cited.map(({ article }) => article.sourceId)).size === 1) return ' · single source';
  return hasOneOrigin(cited, numbers) ? ' · one text' : '';
}

function hasOneOrigin(cited: readonly NumberedArticle[], numbers: ReadonlyMap<string, NumberedArticle>): boolean {
  const origins = cited.map(({ article }) => {
    const original = article.copyOf === undefined ? undefined : numbers.get(article.copyOf)?.article;
    return (original ?? article).sourceId;
  });
  return new Set(origins).size === 1;
}
