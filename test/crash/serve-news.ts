import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SourceFile } from '../../src/catalog.ts';
import { createNews, type PublishedArticle } from './publish-news.ts';

/** Real HTTP feeds of invented newsrooms, on several ports. They keep every article, and mostly answer conditional requests. */
export interface NewsServer {
  sources: SourceFile[];
  hosts: string[];
  feeds: number;
  /** Ids of all articles that were published. */
  published(): string[];
  /** Makes it this time; the newsrooms publish until then unless they are quiet. */
  moveTo(now: Date, isQuiet?: boolean): void;
  /** Ids of what a feed's answer at that time told, unchanged or in full; undefined when none was sent. */
  toldAt(feedUrl: string, at: Date): string[] | undefined;
  /** How many answers were sent since the last move. */
  readonly answered: number;
  counts: Record<'fresh' | 'unchanged', number>;
  /** Called in the place of sending; it calls `send` or does not. */
  beforeAnswer: (answer: number, send: () => void, sendHalf: () => void) => void;
  afterAnswer: (answered: number) => void;
  close(): void;
}

const sourceIds = Array.from({ length: 12 }, (_, at) => `source-${at}`);
const ports = 4;
/** These sources have a second feed with the same articles, its links marked for tracking. */
const doubled = 4;

export async function serveNews(seed: number): Promise<NewsServer> {
  const news = createNews(seed, sourceIds);
  const told = new Map<string, PublishedArticle[]>();
  const changedAt = new Map<string, Date>();
  let now = new Date(0);
  let begun = 0;

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = `http://${request.headers.host ?? ''}${request.url ?? ''}`;
    const [, sourceId = '', kind = ''] = /^\/(source-\d+)\/([a-z]+)/.exec(request.url ?? '') ?? [];
    const articles = news.articles.get(sourceId) ?? [];
    const validators = validatorsOf(Number(sourceId.slice(7)), articles.length, changedAt.get(sourceId) ?? now);
    const isKnown =
      request.headers['if-none-match'] === validators['etag'] &&
      request.headers['if-modified-since'] === validators['last-modified'] &&
      Object.keys(validators).length > 0;
    const body = Buffer.from(isKnown ? '' : render(articles, kind === 'marked' ? '?utm_source=rss' : ''));
    told.set(`${url} ${now.toISOString()}`, [...articles]);
    server.counts[isKnown ? 'unchanged' : 'fresh'] += 1;
    response.once('finish', () => {
      server.answered += 1;
      server.afterAnswer(server.answered);
    });
    const head = () =>
      response.writeHead(isKnown ? 304 : 200, {
        ...validators,
        ...(!isKnown && { 'content-type': 'application/rss+xml', 'content-length': body.length }),
      });
    begun += 1;
    server.beforeAnswer(
      begun - 1,
      () => head().end(body),
      () => head().write(body.subarray(0, body.length / 2)),
    );
  };
  const listening = await Promise.all(Array.from({ length: ports }, () => listen(answer)));
  const hosts = listening.map((one) => `127.0.0.1:${(one.address() as AddressInfo).port}`);
  const sources = sourceIds.map((id, at) => ({
    id,
    name: `Source ${at}`,
    domains: [`${id}.example`],
    language: 'en',
    ownership: { kind: 'unknown' as const },
    feeds: ['plain', ...(at < doubled ? ['marked'] : [])].map((kind) => ({
      url: `http://${hosts[at % ports]}/${id}/${kind}`,
    })),
  }));
  const server = {
    sources,
    hosts,
    feeds: sourceIds.length + doubled,
    published: () => [...news.articles.values()].flatMap((articles) => articles.map(({ id }) => id)),
    moveTo(next: Date, isQuiet = false) {
      const before = new Map([...news.articles].map(([id, articles]) => [id, articles.length]));
      if (!isQuiet) news.publish(next);
      now = next;
      for (const [id, articles] of news.articles) if (articles.length > (before.get(id) ?? 0)) changedAt.set(id, next);
      begun = 0;
      server.answered = 0;
    },
    toldAt: (feedUrl: string, at: Date) => told.get(`${feedUrl} ${at.toISOString()}`)?.map(({ id }) => id),
    answered: 0,
    counts: { fresh: 0, unchanged: 0 },
    beforeAnswer: sendAtOnce,
    afterAnswer: () => undefined,
    close() {
      for (const one of listening) {
        one.close();
        one.closeAllConnections();
      }
    },
  } as NewsServer & { answered: number };
  return server;
}

export function sendAtOnce(_answer: number, send: () => void): void {
  send();
}

/** A third of the sources has an ETag, a third a date of change, a third nothing. */
function validatorsOf(source: number, version: number, changedAt: Date): Record<string, string> {
  if (source % 3 === 0) return { etag: `"${version}"` };
  return source % 3 === 1 ? { 'last-modified': changedAt.toUTCString() } : {};
}

function render(articles: readonly PublishedArticle[], mark: string): string {
  const items = articles.map(
    ({ title, excerpt, url, publishedAt }) =>
      `<item><title>${title}</title><link>${url}${mark}</link><description>${excerpt}</description><pubDate>${publishedAt.toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><language>en</language>${items.join('')}</channel></rss>`;
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
