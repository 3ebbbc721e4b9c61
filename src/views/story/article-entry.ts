import type { Catalog } from '../../domain/source/catalog.ts';
import { factualityLabels } from '../../domain/source/factuality.ts';
import { leaningLabels } from '../../domain/source/leaning.ts';
import type { NumberedArticle } from './article-numbers.ts';
import { cleanText } from '../text/clean-text.ts';
import { languageName } from '../text/display-name.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { linkTo } from '../text/link-to.ts';
import { letterOf } from './side-letters.ts';
import { sourceName } from '../text/source-name.ts';
import { timestamp } from '../text/timestamp.ts';

const longestTitle = 160;
const longestFormer = 120;

/**
 * Two lines: the number and linked title; then source, leaning, factuality, country, language, and whose text it repeats. An
 * article whose headline was changed has a third with the headline before.
 */
export function articleEntry(
  { number, article }: NumberedArticle,
  numbers: ReadonlyMap<string, NumberedArticle>,
  catalog: Catalog,
): string {
  const source = catalog.sources.get(article.sourceId);
  const leaning = source?.leaning ?? 'unrated';
  const factuality = source?.factuality ?? 'unrated';
  const original = article.copyOf === undefined ? undefined : numbers.get(article.copyOf);
  const facts = [
    isolateText(escapeText(sourceName(catalog, article.sourceId))),
    leaning === 'unrated' ? 'unrated' : `${letterOf(leaning)} ${leaningLabels[leaning]}`,
    ...(factuality === 'unrated' ? [] : [`factuality ${factualityLabels[factuality]}`]),
    ...(source?.country === undefined ? [] : [escapeText(source.country)]),
    ...[languageName(article.language) ?? []].flat(),
    ...(original === undefined ? [] : [`same text as [${original.number}]`]),
  ];
  const title = cutLine(cleanText(article.title), longestTitle);
  const untitled = source?.policy?.stance === 'quote-off' ? 'Not quoted in this server' : 'Untitled';
  const lines = [`[${number}] ${linkTo(title === '' ? untitled : title, article.url)}`, facts.join(' · ')];
  return [...lines, ...editedLine(article)].join('\n');
}

/** `edited 2 hours ago, was “Blast in Tarnby kills 12”` */
function editedLine({ edits = [] }: NumberedArticle['article']): string[] {
  const last = edits.at(-1);
  if (last === undefined) return [];
  const former = isolateText(escapeText(cutLine(cleanText(last.title), longestFormer)));
  const more = edits.length > 1 ? ` (${edits.length} headlines before this one)` : '';
  return [`edited ${timestamp(last.at, 'R')}, was “${former}”${more}`];
}
