import path from 'node:path';
import { root } from '../root.ts';
import { startPlayground } from './start-playground.ts';
import { takeScreenshots } from './take-screenshots.ts';

/** `npm run screenshots [folder]`: the README's pictures, of a playground that is started for it. */
const playground = await startPlayground();
try {
  const written = await takeScreenshots(playground.url, process.argv[2] ?? path.join(root, 'docs', 'pictures'));
  console.log(written.join('\n'));
} finally {
  await playground.close();
}
