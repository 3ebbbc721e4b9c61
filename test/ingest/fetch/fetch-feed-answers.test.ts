import { describe, expect, it } from 'vitest';
import { fetchFeed } from '../../../src/ingest/fetch/fetch-feed.ts';
import { openNetwork, serve } from '../serve.ts';

/** A server that redirects along `/301/302/...` by the first number of the path, and answers at its end. */
async function serveRedirects() {
  return serve((request, response) => {
    const [, status, ...rest] = (request.url ?? '').split('/');
    if (status === undefined || status === '') response.end('<rss/>');
    else response.writeHead(Number(status), { location: `/${rest.join('/')}` }).end('moved');
  });
}

describe('fetchFeed on redirects', () => {
  it.each([
    ['/301', true],
    ['/308/301', true],
    ['/302', false],
    ['/301/302', false],
    ['/307/308', false],
  ])('says for %s whether the feed moved for good: %s', async (path, moved) => {
    const server = await serveRedirects();
    const network = openNetwork({ allowPrivateHosts: [server.host] });
    const outcome = await fetchFeed({ url: server.url + path }, network);
    expect(outcome).toHaveProperty('url', `${server.url}/`);
    expect('movedTo' in outcome).toBe(moved);
  });

  it('says so of an answer that is unchanged at the new address too', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end();
    });
    const request = { url: `${server.url}/old`, etag: '"1"' };
    expect(await fetchFeed(request, openNetwork({ allowPrivateHosts: [server.host] }))).toEqual({
      kind: 'unchanged',
      movedTo: `${server.url}/new`,
    });
  });

  it('follows an address of more than 2,000 characters and does not remember it', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: `/${'n'.repeat(2_000)}` }).end();
      else response.end('<rss/>');
    });
    const outcome = await fetchFeed({ url: `${server.url}/old` }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome.kind).toBe('fresh');
    expect(outcome).not.toHaveProperty('movedTo');
  });

  it('follows five redirects and not a sixth', async () => {
    const server = await serveRedirects();
    const network = openNetwork({ allowPrivateHosts: [server.host] });
    expect(await fetchFeed({ url: `${server.url}/302/302/302/302/302` }, network)).toHaveProperty('kind', 'fresh');
    expect(await fetchFeed({ url: `${server.url}/302/302/302/302/302/302` }, network)).toEqual({
      kind: 'failed',
      reason: 'too-many-redirects',
      message: `${server.host} redirected more than 5 times`,
    });
  });

  it('calls a redirect to no address a bad address', async () => {
    const server = await serve((_, response) => {
      response.writeHead(302, { location: 'http://[' }).end();
    });
    const network = openNetwork({ allowPrivateHosts: [server.host] });
    expect(await fetchFeed({ url: server.url }, network)).toMatchObject({ kind: 'failed', reason: 'bad-url' });
  });
});

describe('fetchFeed on failures', () => {
  it.each([
    [403, '403 (blocked)'],
    [404, '404 (not found)'],
    [410, '410 (gone for good)'],
    [500, '500 (internal server error)'],
    [599, '599 (unknown status)'],
  ])('tells of %i in words', async (status, words) => {
    const server = await serve((_, response) => {
      response.writeHead(status).end('sorry');
    });
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toEqual({
      kind: 'failed',
      reason: 'http-status',
      status,
      message: `${server.host} answered ${words}`,
    });
  });

  it.each([
    ['120', 120_000],
    ['Mon, 02 Nov 2026 12:05:00 GMT', 300_000],
    ['soon', undefined],
    ['-5', undefined],
  ])('reads Retry-After: %s', async (value, expected) => {
    const server = await serve((_, response) => {
      response.writeHead(429, { 'retry-after': value }).end();
    });
    const clock = () => new Date('2026-11-02T12:00:00Z');
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host], clock }));
    expect(outcome.kind === 'failed' && outcome.retryAfterMs).toBe(expected);
  });

  it('tells of a port where nobody listens', async () => {
    const network = openNetwork({ allowPrivateHosts: ['127.0.0.1:1'] });
    expect(await fetchFeed({ url: 'http://127.0.0.1:1/' }, network)).toEqual({
      kind: 'failed',
      reason: 'refused',
      message: '127.0.0.1:1 refused the connection',
    });
  });

  it('tells of a host that no name server knows', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    };
    expect(await fetchFeed({ url: 'https://gone.example/' }, openNetwork({ resolve }))).toEqual({
      kind: 'failed',
      reason: 'dns',
      message: 'gone.example was not found: no name server knows an address for it',
    });
  });

  it('tells of a host that answers with no certificate', async () => {
    const server = await serve((_, response) => {
      response.end();
    });
    const network = openNetwork({ allowPrivateHosts: [server.host] });
    expect(await fetchFeed({ url: `https://${server.host}/` }, network)).toMatchObject({
      kind: 'failed',
      reason: 'tls',
    });
  });

  it('tells of a connection that breaks off in the middle', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<rss', () => response.destroy());
    });
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'network' });
  });

  it('does not send back a validator with characters that no header may have', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { etag: '"caf\u00e9"' }).end('<rss/>');
    });
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).not.toHaveProperty('etag');
  });
});
