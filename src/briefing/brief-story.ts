import type { Article } from '../domain/story/article.ts';
import type { Catalog } from '../domain/source/catalog.ts';
import type { Brief } from '../domain/story/story.ts';
import { chooseHeadline } from './choose-headline.ts';
import { chooseKeyPoints } from './key-points/choose-key-points.ts';
import { chooseQuotes } from './quotes/choose-quotes.ts';
import { settledSentences } from './key-points/settled-sentences.ts';
import { outdatedTexts } from './outdated-texts.ts';
import { scoreTitles } from './score-titles.ts';
import { storyLanguage } from './story-language.ts';
import { weighArticles } from './weigh-articles.ts';
import { storySentences, storyTitles, type StorySentence, type StoryTitle } from './key-points/story-sentences.ts';

/**
 * What a story says, drawn verbatim from its articles: a headline, key points with citations, quotes; in the language where
 * it can be, which is the story's own unless told. Same articles, same brief.
 */
export function briefStory(
  articles: readonly Article[],
  catalog: Catalog,
  language: string = storyLanguage(articles),
): Brief {
  const titles = storyTitles(articles);
  const sentences = storySentences(titles);
  const scores = scoreTitles(titles, sentences);
  const outdated = outdatedTexts<StoryTitle | StorySentence>([...titles, ...sentences]);
  const fresh = titles.filter((title) => !outdated.has(title)).map(({ article }) => article);
  const headline = chooseHeadline(titles, scores, catalog, language, new Set(fresh));
  const current = sentences.filter((sentence) => !outdated.has(sentence));
  const weightOf = weighArticles(scores, headline.language, catalog);
  const keyPoints = chooseKeyPoints(titles, settledSentences(current), headline.language, weightOf);
  const quotes = chooseQuotes(current, catalog, { headline, keyPoints, titles });
  return { headlineId: headline.id, keyPoints, quotes };
}
