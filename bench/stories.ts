import { fileURLToPath } from 'node:url';
import type { LabelledSet } from './stories/labelled-article.ts';
import { loadDemoSet } from './stories/load-demo-set.ts';
import { loadSets } from './stories/load-sets.ts';
import { loadStrangers } from './stories/load-strangers.ts';
import { loadStressSets } from './stories/load-stress-sets.ts';
import { runCurve } from './stories/run-curve.ts';
import { runBaseline, runClusterer, type SetResult } from './stories/run-set.ts';

const folder = new URL('../../shared/datasets/', import.meta.url);
const demo = new URL('../data/demo/', import.meta.url);
const { sets, skipped } = loadSets(folder);
if (process.argv.includes('--curve')) printCurve();
else printSets(process.argv.includes('--quick'), await loadDemoSet(fileURLToPath(demo)));
for (const name of skipped) console.log(`Skipped ${name}: its file is not in ../shared/datasets.`);

/** `--quick` leaves out the baseline. */
function printSets(isQuick: boolean, demoSet: LabelledSet): void {
  console.log(
    '| set | system | BCubed P | R | F1 | pairwise F1 | stories found / true | articles/s | by processor time |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  const strangers = loadStrangers(sets.filter(({ name }) => ['neus', 'ecb', 'vi'].includes(name)));
  const results = [...sets, ...loadStressSets(folder), demoSet, strangers].flatMap((set) => {
    const rows = isQuick ? [runClusterer(set)] : [runClusterer(set), runBaseline(set)];
    rows.forEach(printRow);
    return rows;
  });
  console.log(
    '\n| pairs in two languages | system | precision | recall | pairs found / true | stories in two languages | events in several stories |\n|---|---|---|---|---|---|---|',
  );
  for (const { set, system, across } of results) {
    if (across === undefined) continue;
    const percents = [across.precision, across.recall].map((share) => (share * 100).toFixed(1));
    console.log(
      `| ${set} | ${system} | ${percents.join(' | ')} | ${across.found} / ${across.true} | ${across.mixed} | ${across.torn} of ${across.events} |`,
    );
  }
}

function printRow({ set, system, scores, perSecond, perProcessorSecond }: SetResult): void {
  const percents = [scores.precision, scores.recall, scores.f1, scores.pairF1].map((share) => (share * 100).toFixed(1));
  const counts = `${scores.found} / ${scores.true} | ${perSecond} | ${perProcessorSecond}`;
  console.log(`| ${set} | ${system} | ${percents.join(' | ')} | ${counts} |`);
}

/** `--curve`: speed and memory by the number of articles in memory. */
function printCurve(): void {
  const texts = sets.find(({ name }) => name === 'neus+10k')?.articles.map(({ article }) => article);
  if (texts === undefined) return;
  runCurve(texts, 1000);
  console.log('| live articles | stories | articles/s | by processor time | MB |\n|---|---|---|---|---|');
  for (const live of [1000, 10_000, 100_000]) {
    const { stories, perSecond, perProcessorSecond, megabytes } = runCurve(texts, live);
    console.log(`| ${live} | ${stories} | ${perSecond} | ${perProcessorSecond} | ${megabytes.toFixed(0)} |`);
  }
}
