import { listenOnPorts } from './listen-on-ports.ts';
import { publishArticles, type NewsPlan, type PublishedItem } from './publish-articles.ts';

// A process of its own, so that its work is not counted: each feed tells its newest 25 articles, with an ETag.
const published = publishArticles(JSON.parse(process.argv[2] ?? '{}') as NewsPlan);
const itemsPerFeed = 25;
let now = 0;
process.on('message', (message) => {
  now = Number(message);
  process.send?.(now);
});
await listenOnPorts((request, response) => {
  const feed = Number(request.url?.slice(1));
  const items = published[feed]!.filter(({ at }) => at <= now);
  const etag = `"${items.length}"`;
  const isKnown = request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'application/rss+xml; charset=utf-8' });
  response.end(isKnown ? undefined : render(feed, items));
});

function render(feed: number, items: readonly PublishedItem[]): string {
  const first = Math.max(0, items.length - itemsPerFeed);
  const told = items.slice(first).map(({ title, excerpt, at }, index) => {
    const link = `https://source-${feed}.example/news/${first + index}`;
    return `<item><title>${title}</title><link>${link}</link><description>${excerpt}</description><pubDate>${new Date(at).toUTCString()}</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Source ${feed}</title><language>en</language>${told.reverse().join('')}</channel></rss>`;
}
