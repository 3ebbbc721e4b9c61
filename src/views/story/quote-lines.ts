import type { Catalog } from '../../domain/source/catalog.ts';
import type { Quote } from '../../domain/story/story.ts';
import { citation, type NumberedArticle } from './article-numbers.ts';
import { languageName } from '../text/display-name.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { sourceName } from '../text/source-name.ts';

const longestQuote = 300;
const longestSpeaker = 80;

/**
 * A block quote of two lines per quote: the words as published, then who says it and where. Its language is named when it is
 * not `language`, the headline's.
 */
export function quoteLines(
  quotes: readonly Quote[],
  numbers: ReadonlyMap<string, NumberedArticle>,
  catalog: Catalog,
  language: string,
): string[] {
  return quotes.flatMap((quote) => {
    const cited = numbers.get(quote.articleId);
    if (cited === undefined) return [];
    const words = isolateText(cutLine(escapeText(stripQuotes(quote.text)), longestQuote));
    const source = isolateText(escapeText(sourceName(catalog, cited.article.sourceId)));
    const who = quote.speaker === undefined ? source : `${speakerName(quote.speaker)}, via ${source}`;
    const foreign = quote.language === language ? undefined : languageName(quote.language);
    // A sentence of the source's own with marks in it would seem to be quoted twice.
    const isMarked = quote.speaker === undefined && /["“”„«»]/u.test(words);
    return [
      isMarked ? `> ${words}` : `> “${words}”`,
      `> — ${who} ${citation(cited)}${foreign === undefined ? '' : ` · in ${foreign}`}`,
      '',
    ];
  });
}

function speakerName(speaker: string): string {
  return isolateText(cutLine(escapeText(speaker), longestSpeaker));
}

/** We set our own marks around the words; those around the whole of the source's would double them. */
function stripQuotes(text: string): string {
  const inner = /^\s*["“„«](.*)["”“»]\s*$/su.exec(text)?.[1];
  return inner === undefined || /["“”„«»]/u.test(inner) ? text : inner;
}
