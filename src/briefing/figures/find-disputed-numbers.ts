import type { Article } from '../../domain/story/article.ts';
import { hour } from '../../domain/clock.ts';
import type { DisputedFigure, DisputedNumber } from '../../domain/story/disputed-number.ts';
import { findFigures, type Figure } from './find-figures.ts';

interface Report extends Figure {
  article: Article;
}

/** A toll that rises over days is news, not a dispute: only figures this close to the latest stand beside it. */
const window = 24 * hour;

/**
 * Figures of one kind that at least two sources give differently: raw, as each article words them, never averaged. A source
 * that corrects itself is no dispute; its latest figure stands. Copies add nothing. Languages stand side by side: 58万 is 580,000.
 */
export function findDisputedNumbers(articles: readonly Article[]): DisputedNumber[] {
  const byLabel = new Map<string, Map<string, Report>>();
  for (const article of inOrder(articles)) {
    if (article.copyOf !== undefined) continue;
    for (const [label, figure] of singleFigures(article)) {
      const bySource = byLabel.get(label) ?? new Map<string, Report>();
      bySource.set(article.sourceId, { ...figure, article });
      byLabel.set(label, bySource);
    }
  }
  return [...byLabel].flatMap(([label, bySource]) => {
    const all = [...bySource.values()];
    const latest = Math.max(...all.map(timeOf));
    const reports = all.filter((report) => timeOf(report) >= latest - window);
    if (!isDispute(reports)) return [];
    return [{ label, figures: figuresOf(reports) }];
  });
}

/** The figures an article gives once per label: two values for one label in one text count different things. */
function singleFigures(article: Article): Map<string, Figure> {
  const figures = new Map<string, Figure | undefined>();
  for (const figure of findFigures(`${article.title}\n${article.excerpt}`, article.language)) {
    const known = figures.get(figure.label);
    if (!figures.has(figure.label)) figures.set(figure.label, figure);
    else if (known?.value !== figure.value) figures.set(figure.label, undefined);
  }
  const single = new Map<string, Figure>();
  for (const [label, figure] of figures) if (figure !== undefined) single.set(label, figure);
  return single;
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
