import type { Article } from '../domain/article.ts';
import type { Catalog } from '../domain/catalog.ts';
import { factualityValues } from '../domain/factuality.ts';
import { sideOf, sides, type Side } from '../domain/leaning.ts';
import type { KeyPoint, Quote } from '../domain/story.ts';
import { candidatesOf } from './choose-key-points.ts';
import { findDirectSpeech } from './find-direct-speech.ts';
import { overlapOf } from './order-sentences.ts';
import { foldText, type StorySentence } from './story-sentences.ts';
import { termsOf } from './terms-of.ts';

const mostQuotes = 4;
const fewestQuotes = 2;

interface Candidate {
  quote: Quote;
  sourceId: string;
  side: Side | undefined;
  score: number;
  terms: ReadonlySet<string>;
}

/**
 * Two to four passages, at most one per source: direct speech with a named speaker first, one from each side where there
 * is one, a telling excerpt where nobody is quoted. None repeats a key point or another quote.
 */
export function chooseQuotes(
  articles: readonly Article[],
  sentences: readonly StorySentence[],
  catalog: Catalog,
  keyPoints: readonly KeyPoint[],
): Quote[] {
  const weights = titleWeights(articles);
  const candidates = quoteCandidates(sentences, catalog, weights).sort(
    (a, b) => b.score - a.score || (a.quote.articleId < b.quote.articleId ? -1 : 1),
  );
  const said = keyPoints.map((point) => ({ folded: foldText(point.text), terms: new Set<string>() }));
  const chosen: Candidate[] = [];
  const take = (candidate: Candidate | undefined): void => {
    if (candidate !== undefined && chosen.length < mostQuotes) chosen.push(candidate);
  };
  const next = (matches: (candidate: Candidate) => boolean): Candidate | undefined =>
    candidates.find(
      (candidate) =>
        matches(candidate) &&
        isNew(
          candidate,
          chosen,
          said.map(({ folded }) => folded),
        ),
    );

  for (const side of sides) take(next((candidate) => candidate.side === side));
  while (chosen.length < mostQuotes) {
    const more = next((candidate) => candidate.quote.speaker !== undefined || chosen.length < fewestQuotes);
    if (more === undefined) break;
    take(more);
  }
  return chosen.map(({ quote }) => quote);
}

function quoteCandidates(
  sentences: readonly StorySentence[],
  catalog: Catalog,
  weights: ReadonlyMap<string, number>,
): Candidate[] {
  const standalone = new Set(candidatesOf(sentences));
  return sentences.flatMap((sentence) => {
    const { article } = sentence;
    if (article.copyOf !== undefined) return [];
    const source = catalog.sources.get(article.sourceId);
    const trust = source === undefined || source.factuality === 'unrated' ? 2.5 : factualityValues[source.factuality];
    const base = { sourceId: article.sourceId, side: sideOf(source?.leaning ?? 'unrated') };
    const centrality = [...sentence.termSet].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
    const shared = 0.1 * trust + Math.min(2, centrality / 2);
    const [speech] = findDirectSpeech(sentence.text, article.language).filter(({ speaker }) => speaker !== undefined);
    const make = (text: string, bonus: number, speaker?: string): Candidate => ({
      ...base,
      quote: {
        text,
        ...(speaker === undefined ? {} : { speaker }),
        articleId: article.id,
        language: article.language,
      },
      score: shared + bonus,
      terms: text === sentence.text ? sentence.termSet : new Set(termsOf(text, article.language)),
    });
    if (speech?.speaker !== undefined) return [make(speech.text, 4 + fitness(speech.text), speech.speaker)];
    return standalone.has(sentence) ? [make(sentence.text, fitness(sentence.text))] : [];
  });
}

/** How well a passage's length suits a quote: best from 60 to 200 characters. */
function fitness(text: string): number {
  if (text.length < 60) return text.length / 60;
  return text.length <= 200 ? 1 : 200 / text.length;
}

function titleWeights(articles: readonly Article[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const article of articles) {
    for (const term of new Set(termsOf(article.title, article.language))) {
      weights.set(term, (weights.get(term) ?? 0) + 1 / articles.length);
    }
  }
  return weights;
}

function isNew(candidate: Candidate, chosen: readonly Candidate[], keyPoints: readonly string[]): boolean {
  const folded = foldText(candidate.quote.text);
  if (keyPoints.some((point) => point.includes(folded) || folded.includes(point))) return false;
  return chosen.every((other) => {
    if (other.sourceId === candidate.sourceId) return false;
    return overlapOf(candidate.terms, other.terms) < 0.5;
  });
}
