import type { Catalog } from '../../domain/catalog.ts';
import type { CitedChange, CitedFigure } from '../../domain/story-change.ts';
import type { Story } from '../../domain/story.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { linkTo } from '../text/link-to.ts';
import { sourceName } from '../text/source-name.ts';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const longestFigure = 60;
/** Further figures are on the card. */
const mostFigures = 5;

/** What is new of a story, a line each: `killed: 12 → 19 (Harbour Post)`, `8 more independent sources`, `developing → sustained`. */
export function changeLines(
  { sources, figures, phase }: CitedChange,
  { articles }: Pick<Story, 'articles'>,
  catalog: Catalog,
): string[] {
  const told = figures.slice(0, mostFigures).map((figure) => figureLine(figure, articles, catalog));
  if (figures.length > mostFigures) told.push(countOf(figures.length - mostFigures, 'more figure'));
  return [
    ...told,
    ...(sources === 0 ? [] : [countOf(sources, 'more independent source')]),
    ...(phase === undefined ? [] : [`${phase.from} → ${phase.to}`]),
  ];
}

/** A toll that is higher than what was known rises; any other figure stands beside what was known. */
function figureLine(
  { label, before, value, text, articleId }: CitedFigure,
  articles: Story['articles'],
  catalog: Catalog,
): string {
  const article = articles.find(({ id }) => id === articleId);
  const shown = cutLine(text, longestFigure);
  const linked = article === undefined ? isolateText(escapeText(shown)) : linkTo(shown, article.url);
  const by = article === undefined ? '' : ` (${isolateText(escapeText(sourceName(catalog, article.sourceId)))})`;
  const known = before.map((each) => grouped.format(each)).join(' or ');
  const rises = before.every((each) => each < value);
  const start = known === '' ? '' : rises ? `${known} → ` : `${known}, now also `;
  return `${isolateText(escapeText(label))}: ${start}${linked}${by}`;
}
