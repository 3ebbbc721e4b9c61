import { findFigures } from './find-figures.ts';
import type { StorySentence } from './story-sentences.ts';

/** Figures that grow while a story goes on: only the latest may stand as a fact. */
const growing = new Set(['killed', 'injured', 'missing', 'displaced']);

/**
 * The sentences with a toll that a later article has raised: true when written, misleading now. Two sources that differ at
 * the same time are a dispute, not this.
 */
export function outdatedSentences(sentences: readonly StorySentence[]): Set<StorySentence> {
  const tolls = sentences.flatMap((sentence) => {
    return findFigures(sentence.text, sentence.article.language)
      .filter(({ label }) => growing.has(label))
      .map((figure) => ({ ...figure, sentence, at: sentence.article.publishedAt.getTime() }));
  });
  const outdated = tolls.filter((toll) =>
    tolls.some((other) => other.label === toll.label && other.at > toll.at && other.value > toll.value),
  );
  return new Set(outdated.map(({ sentence }) => sentence));
}
