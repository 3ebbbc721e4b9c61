import type { Article } from '../../domain/story/article.ts';
import { hour } from '../../domain/clock.ts';
import type { DisputedFigure, DisputedNumber } from '../../domain/story/disputed-number.ts';
import { findFigures, type Figure } from './find-figures.ts';

interface Report extends Figure {
  article: Article;
}

/** A toll that rises over days is news, not a dispute: only figures this close to the latest stand beside it. */
const window = 24 * hour;
/** Figures that change while an event goes on, and which way: 1 for those that only grow, 0 for those that may fall as well. */
const changing: ReadonlyMap<string, 0 | 1> = new Map([
  ['killed', 1],
  ['injured', 1],
  ['displaced', 1],
  ['missing', 0],
]);
/** So many other sources that report later, and all differently, have left such a figure behind. */
const laterSources = 3;

/**
 * Figures of one kind that at least two sources give differently: raw, as each article words them, never averaged. A source
 * that corrects itself is no dispute: what its newest report says of the kind stands, and nothing where that gives two. Nor is a
 * toll of the first hour that all who report later have left behind. Copies add nothing. Languages stand side by side: 58万 is
 * 580,000.
 */
export function findDisputedNumbers(articles: readonly Article[]): DisputedNumber[] {
  const byLabel = new Map<string, Map<string, Report>>();
  for (const article of inOrder(articles)) {
    if (article.copyOf !== undefined) continue;
    for (const [label, figure] of figuresByLabel(article)) {
      const bySource = byLabel.get(label) ?? new Map<string, Report>();
      if (figure === undefined) bySource.delete(article.sourceId);
      else bySource.set(article.sourceId, { ...figure, article });
      byLabel.set(label, bySource);
    }
  }
  return [...byLabel].flatMap(([label, bySource]) => {
    const all = [...bySource.values()];
    const latest = Math.max(...all.map(timeOf));
    const reports = all.filter((report) => timeOf(report) >= latest - window && !isLeftBehind(report, all));
    if (!isDispute(reports)) return [];
    return [{ label, figures: figuresOf(reports) }];
  });
}

/** The figure an article gives per label, undefined where it gives two: two values for one label in one text count different things. */
function figuresByLabel(article: Article): Map<string, Figure | undefined> {
  const figures = new Map<string, Figure | undefined>();
  for (const figure of findFigures(`${article.title}\n${article.excerpt}`, article.language)) {
    const known = figures.get(figure.label);
    if (!figures.has(figure.label)) figures.set(figure.label, figure);
    else if (known?.value !== figure.value) figures.set(figure.label, undefined);
  }
  return figures;
}

/** Whether everybody who has reported since, at least three sources, says something else, and more where the figure only grows. */
function isLeftBehind(report: Report, all: readonly Report[]): boolean {
  const way = changing.get(report.label);
  if (way === undefined) return false;
  const later = all.filter((other) => timeOf(other) > timeOf(report));
  const isPast = ({ value }: Report): boolean => (way === 1 ? value > report.value : value !== report.value);
  return later.length >= laterSources && later.every(isPast);
}

/** "At least 12" beside 19 is a dispute to a reader; 12 beside 1,200 counts something else. */
function isDispute(reports: readonly Report[]): boolean {
  const values = new Set(reports.map((report) => report.value));
  if (values.size < 2) return false;
  return Math.max(...values) <= 10 * Math.max(1, Math.min(...values));
}

function figuresOf(reports: readonly Report[]): DisputedFigure[] {
  const sorted = [...reports].sort((a, b) => timeOf(a) - timeOf(b));
  const seen = new Set<number>();
  return sorted.flatMap(({ value, text, article }) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [{ text, articleId: article.id, at: article.publishedAt }];
  });
}

function timeOf({ article }: Report): number {
  return article.publishedAt.getTime();
}

function inOrder(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1));
}
