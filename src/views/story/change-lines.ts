import type { Catalog } from '../../domain/source/catalog.ts';
import type { CitedChange, CitedFigure } from '../../domain/story/story-change.ts';
import type { Story } from '../../domain/story/story.ts';
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
  const byLabel = new Map<string, CitedFigure[]>();
  for (const figure of figures.slice(0, mostFigures)) {
    byLabel.set(figure.label, [...(byLabel.get(figure.label) ?? []), figure]);
  }
  const told = [...byLabel].map(([label, counts]) => figureLine(label, counts, articles, catalog));
  if (figures.length > mostFigures) told.push(countOf(figures.length - mostFigures, 'more figure'));
  return [
    ...told,
    ...(sources === 0 ? [] : [countOf(sources, 'more independent source')]),
    ...(phase === undefined ? [] : [`${phase.from} → ${phase.to}`]),
  ];
}

/** A toll that is higher than what was known rises; any other figure stands beside what was known. */
function figureLine(
  label: string,
  figures: readonly CitedFigure[],
  articles: Story['articles'],
  catalog: Catalog,
): string {
  const known = [...new Set(figures.flatMap(({ before }) => before))].sort((one, other) => one - other);
  const [least = 0] = known;
  const most = known.at(-1) ?? 0;
  const range = known.length > 1 ? `${grouped.format(least)}–${grouped.format(most)}` : grouped.format(most);
  const rises = figures.every(({ value }) => value > most);
  const start = known.length === 0 ? '' : rises ? `${range} → ` : `${range}, now also `;
  const told = figures.map((figure) => citedFigure(figure, articles, catalog));
  return `${isolateText(escapeText(label))}: ${start}${told.join(', ')}`;
}

function citedFigure({ text, articleId }: CitedFigure, articles: Story['articles'], catalog: Catalog): string {
  const shown = cutLine(text, longestFigure);
  const article = articles.find(({ id }) => id === articleId);
  if (article === undefined) return isolateText(escapeText(shown));
  return `${linkTo(shown, article.url)} (${isolateText(escapeText(sourceName(catalog, article.sourceId)))})`;
}
