import type { Catalog } from '../../domain/source/catalog.ts';
import type { DisputedNumber } from '../../domain/story/disputed-number.ts';
import type { NumberedArticle } from './article-numbers.ts';
import { escapeText } from '../text/escape-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { sourceName } from '../text/source-name.ts';
import { timestamp } from '../text/timestamp.ts';

const mostFigures = 5;

/** `killed: 12 (Harbour Post <t:…:t>) · 19 (…)`: one line per thing that is counted differently. */
export function disputedLines(
  disputed: readonly DisputedNumber[],
  numbers: ReadonlyMap<string, NumberedArticle>,
  catalog: Catalog,
): string[] {
  return disputed.map(({ label, figures }) => {
    const told = figures.slice(0, mostFigures).map(({ text, articleId, at }) => {
      const cited = numbers.get(articleId);
      const source = cited === undefined ? '' : `${escapeText(sourceName(catalog, cited.article.sourceId))} `;
      return `${escapeText(text)} (${isolateText(source)}${timestamp(at, 't')})`;
    });
    return `${isolateText(escapeText(label))}: ${told.join(' · ')}`;
  });
}
