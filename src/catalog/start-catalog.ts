import { root } from '../root.ts';
import { runCatalog } from './run-catalog.ts';

try {
  console.log(await runCatalog(process.argv.slice(2), root));
} catch (error) {
  // Written for the person at the terminal; the stack would bury the sentence.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
