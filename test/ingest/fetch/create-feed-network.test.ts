import { describe, expect, it } from 'vitest';
import { fetchFeed } from '../../../src/ingest/fetch/fetch-feed.ts';
import { openNetwork, serve } from '../serve.ts';

const answering = (_: unknown, response: { end(body: string): void }): void => {
  response.end('<rss/>');
};

describe('createFeedNetwork', () => {
  it.each([
    'http://127.0.0.1:8080/',
    'http://2130706433:8080/',
    'http://0x7f.1:8080/',
    'http://0177.0.0.1:8080/',
    'http://127.1:8080/',
    'http://①②⑦.0.0.1:8080/',
    'http://0:8080/',
    'http://[::1]:8080/',
    'http://[::ffff:127.0.0.1]:8080/',
    'http://[64:ff9b::7f00:1]:8080/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'https://192.168.0.1/',
    'http://[fd00::1]/',
  ])('reads nothing from %s', async (url) => {
    expect(await fetchFeed({ url }, openNetwork())).toMatchObject({ kind: 'failed', reason: 'blocked-address' });
  });

  it('refuses localhost by whatever name and address', async () => {
    for (const url of ['http://localhost:8080/', 'http://LOCALHOST:8080/']) {
      expect(await fetchFeed({ url }, openNetwork())).toMatchObject({ kind: 'failed', reason: 'blocked-address' });
    }
  });

  it('refuses a public name that leads to a private address, and says where it leads', async () => {
    const network = openNetwork({ resolve: async () => [{ address: '10.1.2.3', family: 4 }] });
    expect(await fetchFeed({ url: 'http://news.example/feed' }, network)).toEqual({
      kind: 'failed',
      reason: 'blocked-address',
      message:
        'news.example leads to 10.1.2.3, which is not a public internet address; feeds are read from public addresses only',
    });
  });

  it('refuses a name with one private address among public ones', async () => {
    const resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '::1', family: 6 },
    ];
    const outcome = await fetchFeed({ url: 'http://news.example/' }, openNetwork({ resolve }));
    expect(outcome).toMatchObject({ reason: 'blocked-address' });
  });

  it('asks for the address once for each connection, so that there is no second answer to be deceived by', async () => {
    const server = await serve(answering);
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const network = openNetwork({ resolve, allowPorts: [server.port] });
    const url = `http://rebinding.example:${server.port}/`;
    expect(await fetchFeed({ url }, network)).toMatchObject({ kind: 'failed', reason: 'blocked-address' });
    expect(asked).toBe(1);
    expect(await fetchFeed({ url }, network)).toMatchObject({ kind: 'failed', reason: 'blocked-address' });
    expect(asked).toBe(2);
  });

  it('checks every redirect like the first address', async () => {
    const secret = await serve(answering);
    for (const location of [`http://127.0.0.1:${secret.port}/`, 'http://169.254.169.254/', 'http://[::1]:8080/']) {
      const front = await serve((_, response) => {
        response.writeHead(302, { location }).end();
      });
      const network = openNetwork({ allowPrivateHosts: [front.host], allowPorts: [secret.port] });
      expect(await fetchFeed({ url: front.url }, network)).toMatchObject({ kind: 'failed', reason: 'blocked-address' });
    }
  });

  it.each([
    ['ftp://news.example/feed', 'ftp:'],
    ['file:///etc/hostname', 'file:'],
    ['gopher://news.example/', 'gopher:'],
    ['http://news.example:22/', 'port 22'],
    ['http://news.example:6379/', 'port 6379'],
    ['http://user:secret@news.example/', 'user name'],
    ['no address', 'no address'],
  ])('calls %s a bad address', async (url, part) => {
    const outcome = await fetchFeed({ url }, openNetwork());
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'bad-url' });
    expect(outcome).toHaveProperty('message', expect.stringContaining(part));
    expect(outcome).not.toHaveProperty('message', expect.stringContaining('secret'));
  });

  it('does not follow a redirect to another scheme', async () => {
    const server = await serve((_, response) => {
      response.writeHead(301, { location: 'file:///etc/hostname' }).end();
    });
    const network = openNetwork({ allowPrivateHosts: [server.host] });
    expect(await fetchFeed({ url: server.url }, network)).toMatchObject({ kind: 'failed', reason: 'bad-url' });
  });

  it('reads a private host that is allowed by name and port, and no other port of it', async () => {
    const server = await serve(answering);
    const other = await serve(answering);
    const network = openNetwork({ allowPrivateHosts: [server.host], allowPorts: [other.port] });
    expect(await fetchFeed({ url: server.url }, network)).toMatchObject({ kind: 'fresh' });
    expect(await fetchFeed({ url: other.url }, network)).toMatchObject({ kind: 'failed', reason: 'blocked-address' });
  });

  it('lets the usual ports pass and those that the owner adds', () => {
    const network = openNetwork({ allowPorts: [8000] });
    for (const port of [80, 443, 8080, 8443, 8000]) {
      expect(network.refuseUrl(new URL(`http://news.example:${port}/`))).toBeUndefined();
    }
    expect(network.refuseUrl(new URL('http://news.example:8001/'))).toContain('port 8001');
  });
});
