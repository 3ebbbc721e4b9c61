import type { Article } from '../../domain/story/article.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { trustIn } from '../../domain/source/factuality.ts';
import { sideOf, sides, type Side } from '../../domain/source/leaning.ts';
import type { KeyPoint, Quote } from '../../domain/story/story.ts';
import { candidatesOf } from '../key-points/choose-key-points.ts';
import { findDirectSpeech } from './find-direct-speech.ts';
import { overlapOf } from '../key-points/tell-the-same.ts';
import { foldText, type StorySentence, type StoryTitle } from '../key-points/story-sentences.ts';
import { termsOf } from '../sentences/terms-of.ts';

const mostQuotes = 4;
const fewestQuotes = 2;
/** From this share of common terms on two passages say the same. */
const mostShared = 0.5;
/** An excerpt with this share of its terms in the headline and the key points brings nothing new. */
const mostKnown = 0.6;

/** What a language that no chosen quote is in yet is worth, and how many of the quotes may need translating. */
const forNewLanguage = 0.6;
const mostForeign = 2;
/** An excerpt in another language than the headline tells most readers little. */
const forForeignExcerpt = -1.5;

interface Candidate {
  quote: Quote;
  sourceId: string;
  side: Side | undefined;
  score: number;
  terms: ReadonlySet<string>;
}

/**
 * Two to four passages, at most one per source: direct speech with a named speaker first, one from each side where there
 * is one, a telling excerpt where nobody is quoted, in as many languages as the story has voices. None repeats the
 * headline, a key point or another quote.
 */
export function chooseQuotes(
  sentences: readonly StorySentence[],
  catalog: Catalog,
  { headline, keyPoints, titles }: { headline: Article; keyPoints: readonly KeyPoint[]; titles: readonly StoryTitle[] },
): Quote[] {
  const candidates = quoteCandidates(sentences, catalog, titleWeights(titles), headline.language);
  const languages = new Map(titles.map(({ article }) => [article.id, article.language]));
  const told = [
    { text: headline.title, id: headline.id },
    ...keyPoints.map(({ text, articleIds: [id] }) => ({ text, id })),
  ];
  const known = told.map(({ text, id }) => {
    return { folded: foldText(text), terms: new Set(termsOf(text, languages.get(id ?? '') ?? headline.language)) };
  });
  const allTerms = new Set(known.flatMap(({ terms }) => [...terms]));
  const figures = new Set(told.flatMap(({ text }) => figuresIn(text)));
  const tellsFigures = ({ quote }: Candidate): boolean => {
    const own = figuresIn(quote.text);
    return own.length > 0 && own.every((figure) => figures.has(figure));
  };
  // Words can't be compared across languages, figures can.
  const fresh = candidates.filter(
    (candidate) =>
      !repeats(candidate, known, allTerms) &&
      !(
        candidate.quote.speaker === undefined &&
        candidate.quote.language !== headline.language &&
        tellsFigures(candidate)
      ),
  );
  const chosen: Candidate[] = [];
  const take = (fits: (candidate: Candidate) => boolean): boolean => {
    const isForeign = ({ quote }: Candidate): boolean => quote.language !== headline.language;
    const isFull = chosen.filter(isForeign).length >= mostForeign;
    const heard = new Set(chosen.map(({ quote }) => quote.language));
    const scoreOf = (candidate: Candidate): number =>
      candidate.score + (heard.has(candidate.quote.language) ? 0 : forNewLanguage);
    const isBetter = (one: Candidate, other: Candidate): boolean => {
      const more = scoreOf(one) - scoreOf(other);
      return more > 0 || (more === 0 && one.quote.articleId < other.quote.articleId);
    };
    let best: Candidate | undefined;
    for (const candidate of fresh) {
      if (!fits(candidate) || (isFull && isForeign(candidate))) continue;
      if ((best === undefined || isBetter(candidate, best)) && isNew(candidate, chosen)) best = candidate;
    }
    if (best !== undefined) chosen.push(best);
    return best !== undefined;
  };

  for (const side of sides) take((candidate) => candidate.side === side);
  while (chosen.length < mostQuotes) {
    const isWanted = ({ quote }: Candidate): boolean =>
      quote.speaker !== undefined || (chosen.length < fewestQuotes && quote.language === headline.language);
    if (!take(isWanted)) break;
  }
  return chosen.map(({ quote }) => quote);
}

function quoteCandidates(
  sentences: readonly StorySentence[],
  catalog: Catalog,
  weights: ReadonlyMap<string, number>,
  language: string,
): Candidate[] {
  const standalone = new Set(candidatesOf(sentences));
  return sentences.flatMap((sentence) => {
    const { article, text } = sentence;
    if (article.copyOf !== undefined) return [];
    const source = catalog.sources.get(article.sourceId);
    const trust = trustIn(source?.factuality);
    const make = (quote: Quote, terms: ReadonlySet<string>, bonus: number): Candidate => {
      let centrality = 0;
      for (const term of sentence.termSet) centrality += weights.get(term) ?? 0;
      const score = 0.1 * trust + Math.min(2, centrality / 2) + bonus;
      return { quote, sourceId: article.sourceId, side: sideOf(source?.leaning ?? 'unrated'), score, terms };
    };
    const origin = { articleId: article.id, language: article.language };
    const speech = findDirectSpeech(text, article.language).find(({ speaker }) => speaker !== undefined);
    if (speech !== undefined) {
      const terms = new Set(termsOf(speech.text, article.language));
      return [make({ ...speech, ...origin }, terms, 4 + fitness(speech.text))];
    }
    if (!standalone.has(sentence)) return [];
    const bonus = fitness(text) + (article.language === language ? 0 : forForeignExcerpt);
    return [make({ text, ...origin }, sentence.termSet, bonus)];
  });
}

/** How well a passage's length suits a quote: best from 60 to 200 characters. */
function fitness(text: string): number {
  if (text.length < 60) return text.length / 60;
  return text.length <= 200 ? 1 : 200 / text.length;
}

function titleWeights(titles: readonly StoryTitle[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { termSet } of titles) {
    for (const term of termSet) weights.set(term, (weights.get(term) ?? 0) + 1 / titles.length);
  }
  return weights;
}

function isNew(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  return chosen.every(
    (other) => other.sourceId !== candidate.sourceId && overlapOf(candidate.terms, other.terms) < mostShared,
  );
}

interface Told {
  folded: string;
  terms: ReadonlySet<string>;
}

/** A quotation may use the words of what the card says already; an excerpt that does so tells it again. */
function repeats({ quote, terms }: Candidate, known: readonly Told[], allTerms: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const term of terms) if (allTerms.has(term)) shared += 1;
  if (quote.speaker === undefined && shared >= mostKnown * terms.size) return true;
  // One text can stand in the other only when all its terms do.
  const close = known.filter((told) => isWithin(terms, told.terms) || isWithin(told.terms, terms));
  if (close.length === 0) return false;
  const folded = foldText(quote.text);
  return close.some((told) => told.folded.includes(folded) || folded.includes(told.folded));
}

function figuresIn(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((figure) => figure.replace(',', '.'));
}

function isWithin(terms: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const term of terms) if (!others.has(term)) return false;
  return true;
}
