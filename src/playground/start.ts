import { startPlayground } from './start-playground.ts';

/** `npm run playground [port]`: the bot in a browser, without token or network. Ctrl-C ends it. */
const begun = performance.now();
const wanted = Number(process.argv[2] ?? 0);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error(`Expected a port from 0 to 65535, got ${process.argv[2]}`);
  process.exit(1);
}
const playground = await startPlayground({ port: wanted });
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
const { stories, articles, feeds } = playground.broadsheet.app.status();
console.log(`Broadsheet's playground is ready after ${seconds} s: ${playground.url}`);
console.log(
  `${articles} invented articles of ${feeds.total} invented sources in ${stories} stories. Type /story syria-russia`,
);
console.log(`A site in nobody's catalog, for an admin who types /source add: ${playground.siteUrl}`);
console.log('Ctrl-C ends it.');

let isClosing = false;
function stop(): void {
  if (isClosing) return;
  isClosing = true;
  void playground.close().then(() => process.exit(0));
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
