import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { minute } from '../src/domain/clock.ts';
import { makeArticles, type SyntheticArticle } from './synthetic/make-articles.ts';
import { articlesPerStory } from './synthetic/make-story.ts';

/** RSS feeds on 127.0.0.1, rendered beforehand. */
export interface ServedFeeds {
  urls: string[];
  close(): void;
}

const itemsPerFeed = 25;
/** Each stands for a host: a reader asks one host for two feeds at a time. */
const servers = 8;

/** Serves stories of ten articles, each article by another source's feed. */
export async function serveFeeds(stories: number): Promise<ServedFeeds> {
  const feeds = Math.ceil((stories * articlesPerStory) / itemsPerFeed);
  const items: SyntheticArticle[][] = Array.from({ length: feeds }, () => []);
  for (let story = 0; story < stories; story += 1) {
    makeArticles(story, articlesPerStory).forEach((article, at) => {
      items[(story * articlesPerStory + at) % feeds]?.push(article);
    });
  }
  const bodies = items.map((articles, feed) => renderRss(feed, articles));
  const started = await Promise.all(Array.from({ length: servers }, () => listen(bodies)));
  const ports = started.map((server) => (server.address() as AddressInfo).port);
  return {
    urls: bodies.map((_, feed) => `http://127.0.0.1:${ports[feed % servers]}/${feed}.xml`),
    close() {
      for (const server of started) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function listen(bodies: readonly string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const body = bodies[Number.parseInt(request.url?.slice(1) ?? '', 10)];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function renderRss(feed: number, articles: readonly SyntheticArticle[]): string {
  const now = Date.now();
  const items = articles.map(({ title, excerpt, minutesAgo }, at) => {
    const link = `https://source-${feed}.example/news/${at}`;
    const date = new Date(now - minutesAgo * minute).toUTCString();
    return `<item><title>${title}</title><link>${link}</link><description>${excerpt}</description><pubDate>${date}</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Source ${feed}</title><language>en</language>${items.join('')}</channel></rss>`;
}
