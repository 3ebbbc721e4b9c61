import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { minute, type Clock } from '../domain/clock.ts';
import type { Demo, DemoArticle, DemoSource } from './demo.ts';
import { renderFeed, type FeedPlace } from './render-feed.ts';
import { renderSite } from './render-site.ts';

/** The demo's feeds on 127.0.0.1. */
export interface FeedServer {
  /** Without a slash at the end. */
  url: string;
  /** A site that is not in the catalog; its page names its feed. */
  siteUrl: string;
  /** @throws Error when the demo has no such source. */
  feedUrl(sourceId: string): string;
  /** Lets the site's feed answer 503, or as before. */
  breakSite(isBroken: boolean): void;
  close(): Promise<void>;
}

const mostItems = 50;
const sitePath = '/site/';

/**
 * Serves each source's feed as far as it is published at `clock()`: ages in the demo are counted from the moment at
 * which the server starts, so a clock that is moved forward brings the articles that are still to come.
 */
export async function createFeedServer(options: { demo: Demo; clock: Clock; port?: number }): Promise<FeedServer> {
  const { demo, clock } = options;
  const startedAt = clock();
  const { site } = demo;
  const all = [...demo.sources, ...(site === undefined ? [] : [site.source])];
  const sourceByPath = new Map(all.map((source) => [feedPath(source), source]));
  const articlesOf = ({ id }: DemoSource): readonly DemoArticle[] =>
    (site?.source.id === id ? site.articles : demo.articles.get(id)) ?? [];
  let url = '';
  let isSiteBroken = false;

  const place = (source: DemoSource): FeedPlace => ({
    feedUrl: `${url}${feedPath(source)}`,
    pictureUrl: (file) => `${url}/pictures/${file}`,
  });

  const sendFeed = (source: DemoSource, request: IncomingMessage, response: ServerResponse): void => {
    const now = clock().getTime();
    const published = articlesOf(source)
      .map((article) => ({ ...article, publishedAt: new Date(startedAt.getTime() - article.minutesAgo * minute) }))
      .filter(({ publishedAt }) => publishedAt.getTime() <= now)
      .slice(0, mostItems);
    const { body, contentType } = renderFeed(source, published, place(source));
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
    const newest = published[0]?.publishedAt ?? startedAt;
    response.setHeader('etag', etag);
    response.setHeader('last-modified', newest.toUTCString());
    if (isUnchanged(request, etag, newest)) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const source = sourceByPath.get(pathname);
    const picture = demo.pictures.get(pathname.slice('/pictures/'.length));
    if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else if (isSiteBroken && source !== undefined && source.id === site?.source.id) response.writeHead(503).end();
    else if (source !== undefined) sendFeed(source, request, response);
    else if (site !== undefined && pathname === sitePath) {
      const page = renderSite(site.source, feedPath(site.source));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    } else if (pathname.startsWith('/pictures/') && picture !== undefined) {
      response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'max-age=86400' }).end(picture);
    } else response.writeHead(404, { 'content-type': 'text/plain' }).end('No such feed or picture in the demo\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    siteUrl: url + sitePath,
    feedUrl(sourceId) {
      const source = demo.sources.find(({ id }) => id === sourceId);
      if (source === undefined) throw new Error(`Expected a source of the demo, got ${sourceId}`);
      return place(source).feedUrl;
    },
    breakSite(isBroken) {
      isSiteBroken = isBroken;
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

function feedPath({ id, format }: DemoSource): string {
  return `/feeds/${id}.${format === 'json' ? 'json' : 'xml'}`;
}

/** By RFC 9110, section 13.2.2: the date counts only when no entity tag is given. */
function isUnchanged(request: IncomingMessage, etag: string, newest: Date): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(newest.getTime() / 1000) * 1000 <= since;
}
