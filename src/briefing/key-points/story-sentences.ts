import type { Article } from '../../domain/story/article.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { stripCredit, stripLeadIn } from '../sentences/strip-lead-in.ts';
import { termsOf } from '../sentences/terms-of.ts';
import { isSelfContained } from './is-self-contained.ts';

/** An article's title, read once for all that is drawn from it. */
export interface StoryTitle {
  text: string;
  article: Article;
  termSet: ReadonlySet<string>;
}

/** A sentence of an article with what is needed to weigh it. */
export interface StorySentence {
  text: string;
  article: Article;
  /** 0 for the first sentence of the excerpt. */
  position: number;
  terms: readonly string[];
  termSet: ReadonlySet<string>;
  /** A reader who sees it alone understands it: it is whole, names what it speaks of, and is not too long for a card. */
  selfContained: boolean;
}

/** Only so much of an article is read: feeds that send whole pages must not outweigh or slow down the rest. */
const maxSentences = 12;
/** Of fewer terms, a sentence says nothing; a longer one nobody reads on a card. */
const fewestTerms = 4;
const longest = 420;

/** The titles of the articles, in their order. */
export function storyTitles(articles: readonly Article[]): StoryTitle[] {
  return articles.map((article) => {
    return { text: article.title, article, termSet: new Set(termsOf(article.title, article.language)) };
  });
}

/** In how many titles each term stands; those of copies are no titles of their own. */
export function countTitles(titles: readonly StoryTitle[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { article, termSet } of titles) {
    if (article.copyOf !== undefined) continue;
    for (const term of termSet) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** The terms that at least two titles share, copies left out. */
export function sharedByTitles(titles: readonly StoryTitle[]): Set<string> {
  return new Set([...countTitles(titles)].flatMap(([term, count]) => (count >= 2 ? [term] : [])));
}

/** The sentences of the titles' articles, in order of article and place. A title repeated as the excerpt is none. */
export function storySentences(titles: readonly StoryTitle[]): StorySentence[] {
  return titles.flatMap((title) => {
    const { article } = title;
    const texts = splitSentences(article.excerpt, article.language).slice(0, maxSentences);
    return texts.flatMap((whole, position) => {
      const text = stripCredit(position === 0 ? stripLeadIn(whole) : whole);
      const terms = termsOf(text, article.language);
      const termSet = new Set(terms);
      if (isSameText(text, termSet, title)) return [];
      const isWhole = termSet.size >= fewestTerms && !isTruncated(text, position === texts.length - 1, texts);
      const selfContained = isWhole && isSelfContained(text, article.language, longest);
      return [{ text, article, position, terms, termSet, selfContained }];
    });
  });
}

/** Terms first: they are there already, and folding every text would take longer than splitting it. */
function isSameText(text: string, termSet: ReadonlySet<string>, title: StoryTitle): boolean {
  if (termSet.size !== title.termSet.size || ![...termSet].every((term) => title.termSet.has(term))) return false;
  return foldText(text) === foldText(title.text);
}

/** A text without case, punctuation and spacing: what two prints of one sentence have in common. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const ending = /[.!?。！？।؟۔…][)\]"'”’»“」』›]*$/u;
const cutOff = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\))[)\]"'”’»“」』›]*$/u;
const needsMore =
  /(?:[,;:–—-]|\b(?:the|a|an|of|for|to|in|on|at|by|with|from|and|or|but|that|which|who|as|is|was|are|were|has|have|had|will|would|after|before|than|de|la|el|los|las|que|y|en|le|les|des|du|et|der|die|das|und|von|mit|zu|di|il|che|e|do|da|em|и|в|на|что|с|من|في|على|أن))$/iu;

/** Whether the feed cut the text off here. Some feeds end a whole teaser without a full stop: that alone is no cut. */
function isTruncated(text: string, isLast: boolean, texts: readonly string[]): boolean {
  if (cutOff.test(text)) return true;
  if (ending.test(text) || !isLast) return false;
  return needsMore.test(text) || texts.slice(0, -1).some((other) => ending.test(other));
}
