import type { Article } from '../domain/story/article.ts';
import { hour } from '../domain/clock.ts';
import type { Phase, TimelineEntry } from '../domain/story/timeline.ts';
import { findFigures, type Figure } from './figures/find-figures.ts';
import { termsOf } from './sentences/terms-of.ts';

const mostUpdates = 6;
/** A material update brings at least this many terms that a later article takes up. */
const minNewTerms = 2;
/** Updates closer together than this are one update told twice. */
const minGap = hour / 2;

/** A new figure is news whoever takes it up: as much as a word that so many sources have. */
const figureWeight = 6;

/**
 * The story's first report and its material updates, oldest first: articles that bring a figure nobody had before, or whose
 * titles bring words that no article had before and that other sources then take up. At most six updates, the most telling.
 */
export function traceTimeline(articles: readonly Article[]): TimelineEntry[] {
  const inOrder = [...articles].sort(
    (a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  const [first, ...later] = inOrder;
  if (first === undefined) return [];
  const carriers = sourcesByTerm(inOrder);
  const known = new Set(termsOf(textOf(first), first.language));
  const languages = new Set([first.language]);
  const figures = new Set(figuresOf(first).map(keyOf));
  const updates: Update[] = [];
  for (const article of later) {
    const fresh = new Set(termsOf(article.title, article.language).filter((term) => !known.has(term)));
    for (const term of termsOf(textOf(article), article.language)) known.add(term);
    const told = figuresOf(article);
    const figure = told.find((one) => !figures.has(keyOf(one)));
    for (const one of told) figures.add(keyOf(one));
    // The first title in another language is all new words and no news.
    const isNewLanguage = !languages.has(article.language);
    languages.add(article.language);
    if (article.copyOf !== undefined) continue;
    const takenUp = isNewLanguage ? [] : [...fresh].filter((term) => (carriers.get(term)?.size ?? 0) >= 2);
    if (figure === undefined && takenUp.length < minNewTerms) continue;
    const words = takenUp.reduce((sum, term) => sum + (carriers.get(term)?.size ?? 0), 0);
    const entry: TimelineEntry = { at: article.publishedAt, articleId: article.id, kind: 'update' };
    updates.push(
      figure === undefined
        ? { entry, weight: words }
        : { entry: { ...entry, figure: { label: figure.label, text: figure.text } }, weight: words + figureWeight },
    );
  }
  const start: TimelineEntry = { at: first.publishedAt, articleId: first.id, kind: 'first' };
  return [start, ...spread(updates, start.at)];
}

/** Where the story stands, by how its articles come in: half of them young is breaking; none for half a day is fading. */
export function phaseOf(articles: readonly Article[], now: Date): Phase {
  const ages = articles.map((article) => now.getTime() - article.publishedAt.getTime());
  const youngerThan = (age: number): number => ages.filter((value) => value <= age).length;
  const oldest = Math.max(0, ...ages);
  if (oldest <= 6 * hour && youngerThan(3 * hour) > 0) return 'breaking';
  if (youngerThan(12 * hour) === 0) return 'fading';
  if (oldest <= 48 * hour) return youngerThan(12 * hour) / articles.length >= 0.15 ? 'developing' : 'fading';
  return youngerThan(24 * hour) / articles.length >= 0.1 ? 'sustained' : 'fading';
}

interface Update {
  entry: TimelineEntry;
  weight: number;
}

function textOf({ title, excerpt }: Article): string {
  return `${title}\n${excerpt}`;
}

function figuresOf(article: Article): Figure[] {
  return findFigures(textOf(article), article.language).filter(({ label }) => label !== 'magnitude');
}

function keyOf({ label, value }: Figure): string {
  return `${label} ${value}`;
}

function sourcesByTerm(articles: readonly Article[]): Map<string, Set<string>> {
  const sources = new Map<string, Set<string>>();
  for (const article of articles) {
    for (const term of new Set(termsOf(textOf(article), article.language))) {
      let carriers = sources.get(term);
      if (carriers === undefined) sources.set(term, (carriers = new Set()));
      carriers.add(article.sourceId);
    }
  }
  return sources;
}

function spread(updates: readonly Update[], start: Date): TimelineEntry[] {
  const taken: TimelineEntry[] = [];
  const isFar = (at: Date): boolean =>
    [start, ...taken.map((entry) => entry.at)].every((other) => Math.abs(at.getTime() - other.getTime()) >= minGap);
  for (const { entry } of [...updates].sort(
    (a, b) => b.weight - a.weight || a.entry.at.getTime() - b.entry.at.getTime(),
  )) {
    if (taken.length < mostUpdates && isFar(entry.at)) taken.push(entry);
  }
  return taken.sort((a, b) => a.at.getTime() - b.at.getTime());
}
