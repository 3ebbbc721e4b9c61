import { loadSets } from './stories/load-sets.ts';
import { runBaseline, runClusterer, type SetResult } from './stories/run-set.ts';

const folder = new URL('../../shared/datasets/', import.meta.url);
const { sets, skipped } = loadSets(folder);
const quick = process.argv.includes('--quick');

console.log('| set | system | BCubed P | R | F1 | pairwise F1 | stories found / true | articles/s |');
console.log('|---|---|---|---|---|---|---|---|');
for (const set of sets) {
  printRow(runClusterer(set));
  if (!quick) printRow(runBaseline(set));
}
for (const name of skipped) console.log(`Skipped ${name}: its file is not in ../shared/datasets.`);

function printRow({ set, system, scores, perSecond }: SetResult): void {
  const percents = [scores.precision, scores.recall, scores.f1, scores.pairF1].map((share) => (share * 100).toFixed(1));
  console.log(`| ${set} | ${system} | ${percents.join(' | ')} | ${scores.found} / ${scores.true} | ${perSecond} |`);
}
