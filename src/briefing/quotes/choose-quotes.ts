import type { Article } from '../../domain/article.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { factualityValues } from '../../domain/factuality.ts';
import { sideOf, sides, type Side } from '../../domain/leaning.ts';
import type { KeyPoint, Quote } from '../../domain/story.ts';
import { candidatesOf } from '../key-points/choose-key-points.ts';
import { findDirectSpeech } from './find-direct-speech.ts';
import { overlapOf } from '../key-points/order-sentences.ts';
import { foldText, type StorySentence } from '../key-points/story-sentences.ts';
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
  {
    headline,
    keyPoints,
    articles,
  }: { headline: Article; keyPoints: readonly KeyPoint[]; articles: readonly Article[] },
): Quote[] {
  const candidates = quoteCandidates(sentences, catalog, titleWeights(articles), headline.language);
  const languages = new Map(articles.map(({ id, language }) => [id, language]));
  const told = [
    { text: headline.title, id: headline.id },
    ...keyPoints.map(({ text, articleIds: [id] }) => ({ text, id })),
  ];
  const known = {
    folded: told.map(({ text }) => foldText(text)),
    terms: new Set(told.flatMap(({ text, id }) => termsOf(text, languages.get(id ?? '') ?? headline.language))),
  };
  const fresh = candidates.filter((candidate) => !repeats(candidate, known));
  const chosen: Candidate[] = [];
  const take = (fits: (candidate: Candidate) => boolean): boolean => {
    const isForeign = ({ quote }: Candidate): boolean => quote.language !== headline.language;
    const isFull = chosen.filter(isForeign).length >= mostForeign;
    const heard = new Set(chosen.map(({ quote }) => quote.language));
    const scoreOf = (candidate: Candidate): number =>
      candidate.score + (heard.has(candidate.quote.language) ? 0 : forNewLanguage);
    const [best] = fresh
      .filter((candidate) => fits(candidate) && isNew(candidate, chosen) && !(isFull && isForeign(candidate)))
      .sort((a, b) => scoreOf(b) - scoreOf(a) || (a.quote.articleId < b.quote.articleId ? -1 : 1));
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
    const bonus = fitness(sentence.text) + (article.language === language ? 0 : forForeignExcerpt);
    return standalone.has(sentence) ? [make(sentence.text, bonus)] : [];
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

function isNew(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  return chosen.every(
    (other) => other.sourceId !== candidate.sourceId && overlapOf(candidate.terms, other.terms) < mostShared,
  );
}

/** A quotation may use the words of what the card says already; an excerpt that does so tells it again. */
function repeats(
  { quote, terms }: Candidate,
  known: { folded: readonly string[]; terms: ReadonlySet<string> },
): boolean {
  const folded = foldText(quote.text);
  if (known.folded.some((text) => text.includes(folded) || folded.includes(text))) return true;
  const shared = [...terms].filter((term) => known.terms.has(term)).length;
  return quote.speaker === undefined && shared >= mostKnown * terms.size;
}
