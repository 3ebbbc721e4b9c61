import type { Article } from '../../domain/article.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { stripCredit, stripLeadIn } from '../sentences/strip-lead-in.ts';
import { termsOf } from '../sentences/terms-of.ts';

/** A sentence of an article with what is needed to weigh it. */
export interface StorySentence {
  text: string;
  article: Article;
  /** 0 for the first sentence of the excerpt. */
  position: number;
  terms: readonly string[];
  termSet: ReadonlySet<string>;
  /** The excerpt breaks off in it. */
  truncated: boolean;
}

/** Only so much of an article is read: feeds that send whole pages must not outweigh or slow down the rest. */
const maxSentences = 12;

/** The sentences of the articles' excerpts, in order of article and place. A title repeated as the excerpt is none. */
export function storySentences(articles: readonly Article[]): StorySentence[] {
  return articles.flatMap((article) => {
    const texts = splitSentences(article.excerpt, article.language).slice(0, maxSentences);
    const title = foldText(article.title);
    return texts.flatMap((whole, position) => {
      const text = stripCredit(position === 0 ? stripLeadIn(whole) : whole);
      if (foldText(text) === title) return [];
      const terms = termsOf(text, article.language);
      const isLast = position === texts.length - 1;
      return [{ text, article, position, terms, termSet: new Set(terms), truncated: isTruncated(text, isLast, texts) }];
    });
  });
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
