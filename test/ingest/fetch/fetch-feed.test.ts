import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchFeed } from '../../../src/ingest/fetch/fetch-feed.ts';
import { openNetwork, serve } from '../serve.ts';

const feed = '<rss version="2.0"><channel><title>Harbour News</title></channel></rss>';

describe('fetchFeed', () => {
  it('gives the body with its validators and says who asks', async () => {
    const seen: unknown[] = [];
    const server = await serve((request, response) => {
      seen.push(request.headers['user-agent'], request.headers['if-none-match']);
      response.writeHead(200, {
        'content-type': 'application/rss+xml',
        etag: 'W/"1"',
        'last-modified': 'Mon, 02 Nov 2026 09:00:00 GMT',
        'cache-control': 'public, max-age=600',
        age: '60',
      });
      response.end(feed);
    });
    const outcome = await fetchFeed({ url: `${server.url}/feed` }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toEqual({
      kind: 'fresh',
      body: Buffer.from(feed),
      contentType: 'application/rss+xml',
      etag: 'W/"1"',
      lastModified: 'Mon, 02 Nov 2026 09:00:00 GMT',
      url: `${server.url}/feed`,
      maxAgeMs: 540_000,
    });
    expect(seen).toEqual(['Broadsheet/0 (test)', undefined]);
  });

  it('asks conditionally and takes 304 for unchanged', async () => {
    const server = await serve((request, response) => {
      const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
      response.writeHead(tag === '"1"' && since === 'yesterday' ? 304 : 500).end();
    });
    const request = { url: server.url, etag: '"1"', lastModified: 'yesterday' };
    expect(await fetchFeed(request, openNetwork({ allowPrivateHosts: [server.host] }))).toEqual({ kind: 'unchanged' });
  });

  it('takes a 304 that nobody asked for as a failure', async () => {
    const server = await serve((_, response) => {
      response.writeHead(304).end();
    });
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'http-status', status: 304 });
  });

  it.each([
    ['gzip', gzipSync(feed)],
    ['x-gzip', gzipSync(feed)],
    ['br', brotliCompressSync(feed)],
    ['deflate', deflateSync(feed)],
    ['deflate', deflateRawSync(feed)],
    ['gzip, br', brotliCompressSync(gzipSync(feed))],
    ['identity', Buffer.from(feed)],
  ])('undoes %s', async (encoding, body) => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toHaveProperty('body', Buffer.from(feed));
  });

  it.each([
    ['an encoding that it did not ask for', 'zstd'],
    ['a body packed many times over', 'gzip, gzip, gzip'],
    ['a body that is not what its header says', 'gzip'],
  ])('tells of %s', async (_, encoding) => {
    const server = await serve((__, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end('plain');
    });
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'network' });
  });

  it('stops at the cap after decompression: a few kilobytes must not become gigabytes', async () => {
    const bomb = gzipSync(gzipSync(Buffer.alloc(50_000_000)));
    expect(bomb.length).toBeLessThan(5_000);
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(bomb);
    });
    const before = process.memoryUsage().arrayBuffers;
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toEqual({
      kind: 'failed',
      reason: 'too-large',
      message: `${server.host} sent more than 5 MB, the most a feed may have`,
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
  });

  it('ends a body that never ends', async () => {
    const server = await serve((_, response) => {
      const more = (): void => {
        while (response.write(Buffer.alloc(65_536, 'x')));
        response.once('drain', more);
      };
      more();
    });
    const network = openNetwork({ allowPrivateHosts: [server.host], maxBytes: 200_000 });
    expect(await fetchFeed({ url: server.url }, network)).toMatchObject({ kind: 'failed', reason: 'too-large' });
  });

  it.each([
    ['drips', true],
    ['never answers', false],
  ])('ends a server that %s when the time is over', async (_, answers) => {
    const server = await serve((__, response) => {
      if (!answers) return;
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    const network = openNetwork({ allowPrivateHosts: [server.host], timeoutMs: 150 });
    expect(await fetchFeed({ url: server.url }, network)).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  it('takes redirects and body together for the time', async () => {
    const server = await serve((request, response) => {
      setTimeout(() => response.writeHead(302, { location: `${request.url ?? ''}x` }).end(), 60);
    });
    const network = openNetwork({ allowPrivateHosts: [server.host], timeoutMs: 150 });
    expect(await fetchFeed({ url: server.url }, network)).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  it('tells a stop by the program from a failure of the server', async () => {
    const server = await serve(() => undefined);
    const network = openNetwork({ allowPrivateHosts: [server.host] });
    const outcome = await fetchFeed({ url: server.url }, network, AbortSignal.abort());
    expect(outcome).toHaveProperty('message', expect.stringContaining('stopped by the program'));
  });
});
