import { describe, expect, it } from 'vitest';
import { fetchAll, type FeedResult, type FeedTask } from '../../../src/ingest/fetch/fetch-all.ts';
import { openNetwork, serve } from '../serve.ts';

const now = new Date('2026-11-02T12:00:00Z');

function task(url: string, id = 'harbour'): FeedTask {
  return {
    feed: { url },
    state: { url, sourceId: id, nextFetchAt: now, failures: 0, etag: '"1"' },
    source: {
      id,
      name: 'Harbour News',
      domains: ['harbour.example'],
      language: 'en',
      ownership: { kind: 'unknown' },
      feeds: [{ url }],
      ratings: [],
      leaning: 'unrated',
      factuality: 'unrated',
    },
  };
}

function rss(n: string): string {
  return `<rss version="2.0"><channel><item><title>News ${n}</title><link>https://harbour.example/${n}</link></item></channel></rss>`;
}

describe('fetchAll', () => {
  it('tells one outcome for each feed, and one that fails does not keep another from being read', async () => {
    const server = await serve((request, response) => {
      const path = request.url ?? '';
      if (path === '/gone') response.writeHead(410).end();
      else if (path === '/same') response.writeHead(304).end();
      else if (path === '/page') response.end('<!doctype html><title>Hello</title>');
      else response.end(rss('1'));
    });
    const network = openNetwork({ allowPrivateHosts: [server.host], clock: () => now });
    const results = new Map<string, FeedResult>();
    const paths = ['/gone', '/same', '/page', '/news'];
    const tasks = [...paths.map((path) => task(server.url + path)), task('not an address')];
    await fetchAll(tasks, network, {}, (result) => {
      results.set(result.task.feed.url.replace(server.url, ''), result);
    });
    expect(results.size).toBe(5);
    expect(results.get('/gone')?.outcome).toMatchObject({ kind: 'failed', status: 410 });
    expect(results.get('/same')?.outcome).toEqual({ kind: 'unchanged' });
    expect(results.get('/page')?.outcome).toMatchObject({ kind: 'failed', reason: 'unreadable' });
    expect(results.get('/page')?.articles).toEqual([]);
    expect(results.get('/news')?.articles).toMatchObject([{ title: 'News 1', firstSeenAt: now }]);
    expect(results.get('not an address')?.outcome).toMatchObject({ kind: 'failed', reason: 'bad-url' });
  });

  it.each([
    ['a host for two feeds', 1, 2],
    ['all hosts together for no more than the limit', 3, 5],
  ])('asks %s at a time', async (_, hosts, expected) => {
    const waiting: (() => void)[] = [];
    let answered = 0;
    let most = 0;
    const listener = (__: unknown, response: { end(body: string): void }): void => {
      waiting.push(() => {
        response.end(rss('1'));
      });
      most = Math.max(most, waiting.length);
      if (waiting.length < Math.min(expected, hosts * 3 - answered)) return;
      // All that may be asked at once is asked; a request too many would come in this time.
      setTimeout(() => {
        const batch = waiting.splice(0);
        answered += batch.length;
        for (const answer of batch) answer();
      }, 30);
    };
    const servers = await Promise.all(Array.from({ length: hosts }, () => serve(listener)));
    const network = openNetwork({ allowPrivateHosts: servers.map(({ host }) => host), concurrency: 5 });
    const tasks = servers.flatMap(({ url }) => [1, 2, 3].map((n) => task(`${url}/${n}`)));
    let told = 0;
    await fetchAll(tasks, network, {}, () => {
      told += 1;
    });
    expect(most).toBe(expected);
    expect(told).toBe(tasks.length);
  });

  it('asks a feed that has moved at its new address, and counts it there', async () => {
    const asked: string[] = [];
    let waiting = 0;
    let most = 0;
    const server = await serve((request, response) => {
      asked.push(request.url ?? '');
      most = Math.max(most, (waiting += 1));
      setTimeout(() => {
        waiting -= 1;
        response.end(rss('1'));
      }, 20);
    });
    const network = openNetwork({ allowPrivateHosts: [server.host], clock: () => now });
    const tasks = [1, 2, 3, 4].map((n) => {
      const moving = task(`https://old-${n}.example/feed`);
      return { ...moving, state: { ...moving.state, movedTo: `${server.url}/${n}` } };
    });
    await fetchAll(tasks, network, {}, () => undefined);
    expect(asked.sort()).toEqual(['/1', '/2', '/3', '/4']);
    expect(most).toBe(2);
  });

  it('tells what goes wrong in us while one feed is read as the failure of that feed', async () => {
    const server = await serve((_, response) => {
      response.end(rss('1'));
    });
    // The clock is read when articles are made of what was fetched.
    let readings = 0;
    const clock = () => {
      readings += 1;
      if (readings === 2) throw new Error('the clock stopped');
      return now;
    };
    const network = openNetwork({ allowPrivateHosts: [server.host], clock });
    const outcomes: unknown[] = [];
    await fetchAll(
      [1, 2].map((n) => task(`${server.url}/${n}`)),
      network,
      { perHost: 1 },
      ({ outcome }) => {
        outcomes.push(outcome);
      },
    );
    expect(outcomes).toMatchObject([
      {
        kind: 'failed',
        reason: 'unreadable',
        message: `The feed of ${server.host} cannot be read: the clock stopped`,
      },
      { kind: 'fresh' },
    ]);
  });

  it('begins no further feed and tells none when it is stopped', async () => {
    let asked = 0;
    const stop = new AbortController();
    const server = await serve(() => {
      asked += 1;
      stop.abort();
    });
    const network = openNetwork({ allowPrivateHosts: [server.host] });
    const tasks = [1, 2, 3].map((n) => task(`${server.url}/${n}`));
    await fetchAll(tasks, network, { perHost: 1, signal: stop.signal }, () => {
      throw new Error('told');
    });
    expect(asked).toBe(1);
  });

  it('rejects when the listener does, and reads no further', async () => {
    const server = await serve((_, response) => {
      response.end(rss('1'));
    });
    const network = openNetwork({ allowPrivateHosts: [server.host] });
    let told = 0;
    const reading = fetchAll(
      [1, 2, 3].map((n) => task(`${server.url}/${n}`)),
      network,
      { perHost: 1 },
      () => {
        told += 1;
        throw new Error('the disk is full');
      },
    );
    await expect(reading).rejects.toThrow('the disk is full');
    expect(told).toBe(1);
  });
});
