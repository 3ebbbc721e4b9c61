import { existsSync, readFileSync } from 'node:fs';
import { candidatesOf } from '../src/briefing/key-points/choose-key-points.ts';
import { orderSentences } from '../src/briefing/key-points/order-sentences.ts';
import { storySentences, storyTitles } from '../src/briefing/key-points/story-sentences.ts';
import { weighSentences } from '../src/briefing/key-points/weigh-sentences.ts';
import { scoreTitles } from '../src/briefing/score-titles.ts';
import { weighArticles } from '../src/briefing/weigh-articles.ts';
import type { Article } from '../src/domain/story/article.ts';
import { rouge } from './rouge.ts';
import {
  centroidGreedy,
  fillBudget,
  lead,
  lexRank,
  oracle,
  textRank,
  type Orderer,
  type SummaryTask,
} from './summary-baselines.ts';

/** Key points against human summaries: ROUGE-1/2/L F1 to a word budget, beside the classics in the same run. */
interface Row {
  title?: string;
  desc?: string;
  text: string;
}
interface Task extends SummaryTask {
  articles: Article[];
}

const sets = [
  { name: 'neutral summaries', file: 'keypoints-neus-dev.jsonl', language: 'en', budget: 70 },
  { name: 'Vietnamese, 2 references', file: 'keypoints-vi-dev.jsonl', language: 'vi', budget: 175 },
];

const broadsheet = (task: Task): string[] => {
  const titles = storyTitles(task.articles);
  const sentences = storySentences(titles);
  const language = task.articles[0]?.language ?? 'und';
  const weightOf = weighArticles(scoreTitles(titles, sentences), language, { sources: new Map() });
  const standingOf = weighSentences(titles, sentences, weightOf);
  return orderSentences(candidatesOf(sentences), sentences, titles, 12, standingOf).map(({ text }) => text);
};

const systems: readonly (readonly [name: string, order: (task: Task) => string[]])[] = [
  ['oracle', oracle],
  ['broadsheet', broadsheet],
  ['centroid-greedy', centroidGreedy],
  ['TextRank', textRank],
  ['LexRank', lexRank],
  ['lead', lead],
] satisfies readonly (readonly [string, Orderer | typeof broadsheet])[];

for (const { name, file, language, budget } of sets) {
  const path = new URL(`../../shared/datasets/${file}`, import.meta.url);
  if (!existsSync(path)) {
    console.log(`${name}: skipped, ../shared/datasets/${file} is not there`);
    continue;
  }
  const tasks = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => taskOf(JSON.parse(line) as { docs: Row[]; refs: string[] }, language, index));
  console.log(`\n${name}: ${tasks.length} stories, ${budget} words, ROUGE-1/2/L F1`);
  for (const [system, order] of systems) {
    const started = performance.now();
    const summaries = tasks.map((task) => fillBudget(order(task), budget));
    const elapsed = (performance.now() - started) / tasks.length;
    const scores = summaries.map((summary, index) => rouge(summary, tasks[index]?.references ?? []));
    const mean = (key: 'one' | 'two' | 'l'): string =>
      ((100 * scores.reduce((sum, score) => sum + score[key], 0)) / scores.length).toFixed(1);
    console.log(
      `| ${system.padEnd(16)} | ${mean('one')}/${mean('two')}/${mean('l')} | ${elapsed.toFixed(1)} ms a story |`,
    );
  }
}

function taskOf({ docs, refs }: { docs: Row[]; refs: string[] }, language: string, index: number): Task {
  const texts = docs.map(({ desc, text }) => (desc === undefined ? text : `${desc}\n${text}`));
  const articles = docs.map(({ title }, place) => ({
    id: `${index}-${place}`,
    sourceId: `source-${place}`,
    url: `https://source-${place}.example/${index}`,
    title: title ?? '',
    excerpt: texts[place] ?? '',
    language,
    publishedAt: new Date(0),
    firstSeenAt: new Date(0),
  }));
  return { language, texts, references: refs, articles };
}
