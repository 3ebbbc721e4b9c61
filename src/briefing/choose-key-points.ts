import type { Article } from '../domain/article.ts';
import type { KeyPoint } from '../domain/story.ts';
import { citeSentence } from './cite-sentence.ts';
import { isSelfContained } from './is-self-contained.ts';
import { orderSentences } from './order-sentences.ts';
import type { StorySentence } from './story-sentences.ts';

const mostKeyPoints = 5;
/** With this much text on view a reader has the story; a fourth and fifth point need room left. */
const enoughCharacters = 750;

/**
 * Three to five sentences that together tell the story, each readable alone, each with the articles that say it. Fewer
 * when fewer than three sources have text: never padded.
 */
export function chooseKeyPoints(
  articles: readonly Article[],
  sentences: readonly StorySentence[],
  language: string,
): KeyPoint[] {
  const inLanguage = sentences.filter((sentence) => sentence.article.language === language);
  const candidates = candidatesOf(inLanguage);
  const sources = new Set(sentences.map((sentence) => sentence.article.sourceId)).size;
  const most = Math.min(mostKeyPoints, sources < 3 ? sources : mostKeyPoints);
  const keyPoints: KeyPoint[] = [];
  let characters = 0;
  for (const sentence of orderSentences(candidates, articles, most)) {
    if (keyPoints.length >= 3 && characters + sentence.text.length > enoughCharacters) break;
    keyPoints.push({ text: sentence.text, articleIds: citeSentence(sentence, sentences) });
    characters += sentence.text.length;
  }
  return keyPoints;
}

/** The sentences that may stand alone. */
export function candidatesOf(sentences: readonly StorySentence[]): StorySentence[] {
  return sentences.filter(
    (sentence) =>
      !sentence.truncated && sentence.terms.length >= 4 && isSelfContained(sentence.text, sentence.article.language),
  );
}
