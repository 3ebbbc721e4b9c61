import type { Article } from '../../domain/story/article.ts';
import type { KeyPoint } from '../../domain/story/story.ts';
import { citeSentence, witnessesOf } from './cite-sentence.ts';
import { readingLength } from './is-self-contained.ts';
import { orderSentences, sizeOffset, sizePower } from './order-sentences.ts';
import { weighSentences, type Standing } from './weigh-sentences.ts';
import { countTitles, type StorySentence, type StoryTitle } from './story-sentences.ts';

const mostKeyPoints = 5;
/** Three points always have room; a fourth and a fifth only while a reader still sees the story at a glance. */
const roomForMore = 800;
/** Longer sentences only when there are no others. */
const longest = 300;

/**
 * Three to five sentences that together tell the story, each readable alone, each with the articles that say it. Fewer
 * when fewer than three sources have text, or when the articles all say the same: never padded.
 */
export function chooseKeyPoints(
  titles: readonly StoryTitle[],
  sentences: readonly StorySentence[],
  language: string,
  weightOf: (article: Article) => number = () => 1,
): KeyPoint[] {
  const inLanguage = sentences.filter((sentence) => sentence.article.language === language);
  const evidence = candidatesOf(inLanguage).length > 0 ? inLanguage : sentences;
  const own = candidatesOf(evidence.filter(({ article }) => article.copyOf === undefined));
  const candidates = own.length > 0 ? own : candidatesOf(evidence);
  const sources = new Set(evidence.map((sentence) => sentence.article.sourceId)).size;
  const most = sources < 3 ? sources : mostKeyPoints;

  const witnesses = witnessesOf(sentences);
  const keyPoints: KeyPoint[] = [];
  let characters = 0;
  const standingOf = weighSentences(titles, sentences, weightOf);
  const chosen = orderSentences(candidates, evidence, titles, most, standingOf);
  for (const sentence of centralFirst(chosen, titles, standingOf)) {
    characters += sentence.text.length;
    if (keyPoints.length >= 3 && characters > roomForMore) break;
    keyPoints.push({ text: sentence.text, articleIds: citeSentence(sentence, witnesses) });
  }
  return keyPoints;
}

/** The sentences with the one in front that tells most of what the titles tell: a reader may read no further. */
function centralFirst(
  sentences: readonly StorySentence[],
  titles: readonly StoryTitle[],
  standingOf: (sentence: StorySentence) => Standing,
): StorySentence[] {
  const counts = countTitles(titles);
  const centralityOf = (sentence: StorySentence): number => {
    const { termSet } = sentence;
    const sum = [...termSet].reduce((all, term) => all + Math.max(0, (counts.get(term) ?? 0) - 1), 0);
    return (standingOf(sentence).weight * sum) / (termSet.size + sizeOffset) ** sizePower;
  };
  const [first] = sentences
    .map((sentence) => ({ sentence, centrality: centralityOf(sentence) }))
    .sort((one, other) => other.centrality - one.centrality)
    .map(({ sentence }) => sentence);
  return first === undefined ? [] : [first, ...sentences.filter((sentence) => sentence !== first)];
}

/** The sentences that may stand alone. Without any, those that only their length speaks against. */
export function candidatesOf(sentences: readonly StorySentence[]): StorySentence[] {
  const whole = sentences.filter(({ selfContained }) => selfContained);
  const fit = whole.filter(({ text }) => readingLength(text) <= longest);
  return fit.length > 0 ? fit : whole;
}
