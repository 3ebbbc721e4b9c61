import { formatTable } from '../format-table.ts';
import { hoursHead, hoursRow, measureHours } from './measure-hours.ts';
import { measurePolls, pollHead } from './measure-polls.ts';
import { measureRounds, roundHead } from './measure-rounds.ts';
import { printParsing } from './print-parsing.ts';

const isQuick = process.env['BENCH_QUICK'] === '1';
const scale = isQuick ? 10 : 1;
const sizes = [2_000, 5_000, 10_000, 20_000].map((feeds) => feeds / scale);
const options = { feeds: 2_000 / scale, articlesPerDay: 100_000 / scale, hours: isQuick ? 1 : 2 };

print('Polls of feeds of 25 items, 90% unchanged; per 1,000 polls', pollHead, await measurePolls(sizes));
print('Half an hour of polls through the app, all unchanged', roundHead, await measureRounds(sizes));

const { feeds, articlesPerDay, hours } = options;
const measured = await measureHours(options);
const { stages, stories, live } = measured;
print(`${feeds} feeds that publish ${articlesPerDay} articles a day, over ${hours} hours`, hoursHead, [
  hoursRow(measured, hours),
]);
const sum = Object.values(stages).reduce((total, milliseconds) => total + milliseconds, 0);
const shares = Object.values(stages).map((milliseconds) => `${((milliseconds * 100) / sum).toFixed(0)}%`);
print(`Share of each stage; ${live} articles in ${stories} stories were live at the end`, Object.keys(stages), [
  shares,
]);

await printParsing();

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n**${title}**\n\n${formatTable(head, rows)}`);
}
