import type { Article } from '../../src/domain/story/article.ts';
import { composeStories, type Composition, type Material } from './compose-stories.ts';
import type { LabelledArticle, LabelledSet } from './labelled-article.ts';
import { materialsOfReports, materialsOfTexts, type FullStory } from './load-materials.ts';
import { readLines, readRows } from './read-rows.ts';
import { sortByDate, spreadOver, toLabelled } from './load-sets.ts';

const background = 3000;
/** A few sentences make a small story, many a large one; times up to four, so that some have a hundred articles. */
const anySize: Composition['size'] = ({ leads }, random) => Math.max(3, Math.round(leads.length * 4 * random() ** 1.5));

/** Stories of 3 to 150 articles, in days and in weeks, with and without texts, made of the development sets' sentences. */
export function loadStressSets(folder: URL): LabelledSet[] {
  const reports = readRows(new URL('ecb-dev.jsonl', folder));
  const texts = readLines(new URL('keypoints-vi-dev.jsonl', folder)) as FullStory[] | undefined;
  const others = readRows(new URL('background-dev.jsonl', folder))?.slice(0, background);
  const sets: LabelledSet[] = [];
  const offer = (
    name: string,
    materials: readonly Material[],
    composition: Composition,
    among: LabelledArticle[] = [],
  ) => {
    const articles = composeStories(materials, composition);
    const all = [...articles, ...spreadOver(among, articles)];
    sets.push({ name, articles: sortByDate(all) });
  };
  const inDays = { size: anySize, days: 14, meanHours: [5, 14, 40] };
  if (reports !== undefined) {
    const materials = materialsOfReports(reports);
    const distractors = others?.map((row) => toLabelled(row, { label: undefined }));
    offer('large', materials, { seed: 1, ...inDays }, distractors);
    offer('weeks', materials, { seed: 2, size: anySize, days: 60, meanHours: [100, 200, 300] }, distractors);
    sets.push({ name: 'large titles', articles: withoutTexts(sets[0]?.articles ?? []) });
  }
  if (texts !== undefined) offer('large vi', materialsOfTexts(texts), { seed: 3, ...inDays });
  return sets;
}

function withoutTexts(articles: readonly LabelledArticle[]): LabelledArticle[] {
  return articles.map(({ article, label }) => ({ article: withoutText(article), label }));
}

function withoutText(article: Article): Article {
  return { ...article, excerpt: '' };
}
