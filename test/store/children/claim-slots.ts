import { openStore } from '../../../src/store/open-store.ts';
import { exampleNow, makeSlot } from '../example-documents.ts';

/** Prints `ready`, waits for a line, then claims `count` slots and prints the numbers of those it won. */
const [url = '', count = '0'] = process.argv.slice(2);
const store = await openStore(url);
console.log('ready');
process.stdin.once('data', () => {
  void claimAll();
});

async function claimAll(): Promise<void> {
  const won: number[] = [];
  for (let index = 0; index < Number(count); index += 1) {
    if (await store.claim(makeSlot(`racer-${index}`), exampleNow)) won.push(index);
  }
  console.log(JSON.stringify(won));
  await store.close();
  process.stdin.destroy();
}
