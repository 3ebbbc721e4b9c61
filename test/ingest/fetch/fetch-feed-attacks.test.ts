import { createServer, type AddressInfo, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchFeed } from '../../../src/ingest/fetch/fetch-feed.ts';
import { openNetwork, serve } from '../serve.ts';

/** A server of raw bytes: what is written is not checked to be HTTP. */
async function serveRaw(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Writes a piece over and over until the other side hangs up. */
function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 10);
  socket.on('close', () => {
    clearInterval(timer);
  });
}

describe('an address that leads inside', () => {
  it.each([
    ['a number', 'http://2130706433/'],
    ['a number of eight digits in hex', 'http://0x7f000001/'],
    ['parts in hex', 'http://0x7f.0x0.0x0.0x1/'],
    ['parts in octal', 'http://0177.0.0.01/'],
    ['two parts', 'http://127.1/'],
    ['a trailing dot', 'http://127.0.0.1./'],
    ['digits in circles', 'http://①②⑦.⓪.⓪.①/'],
    ['full-width digits', 'http://１２７.０.０.１/'],
    ['percent signs', 'http://%31%32%37.0.0.1/'],
    ['this network', 'http://0.0.0.0/'],
    ['zero', 'http://0/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['multicast', 'http://224.0.0.251/'],
    ['link-local', 'http://169.254.1.1/'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['the metadata of a cloud as a number', 'http://2852039166/'],
    ['the metadata of another cloud', 'http://100.100.100.200/'],
    ['a third one’s', 'http://168.63.129.16/'],
    ['a private network', 'http://192.168.1.1/'],
    ['carrier-grade NAT', 'http://100.64.0.1/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv6 unspecified', 'http://[::]/'],
    ['IPv4 mapped into IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4 mapped into IPv6, in hex', 'http://[::ffff:7f00:1]/'],
    ['IPv4-compatible IPv6', 'http://[::127.0.0.1]/'],
    ['NAT64', 'http://[64:ff9b::127.0.0.1]/'],
    ['local NAT64', 'http://[64:ff9b:1::a00:1]/'],
    ['6to4', 'http://[2002:7f00:1::]/'],
    ['Teredo', 'http://[2001:0:7f00:1::1]/'],
    ['a unique local address', 'http://[fd00:ec2::254]/'],
    ['an IPv6 link-local address', 'http://[fe80::1]/'],
    ['IPv6 multicast', 'http://[ff02::1]/'],
    ['localhost', 'http://localhost/'],
    ['localhost in capitals', 'http://LOCALHOST/'],
  ])('is not read, written as %s', async (_name, url) => {
    // Whatever is no address is looked up: by the system, which knows localhost.
    expect(await fetchFeed({ url }, openNetwork())).toMatchObject({ kind: 'failed', reason: 'blocked-address' });
  });

  it.each([
    ['127.0.0.1', 4],
    ['10.0.0.7', 4],
    ['169.254.169.254', 4],
    ['::1', 6],
    ['::ffff:10.0.0.7', 6],
    ['64:ff9b::a9fe:a9fe', 6],
    ['2002:a00:7::1', 6],
    ['fe80::1', 6],
  ])('is not read when a name server says %s', async (address, family) => {
    const network = openNetwork({ resolve: async () => [{ address, family }] });
    for (const url of ['http://metadata.example/', 'https://metadata.example/']) {
      expect(await fetchFeed({ url }, network)).toMatchObject({ kind: 'failed', reason: 'blocked-address' });
    }
  });

  it.each(['302', '301', '303', '307', '308'])('is not read when a %s leads there, nor remembered', async (status) => {
    const inside = await serve((_, response) => response.end('<rss/>'));
    const network = (host: string) => openNetwork({ allowPrivateHosts: [host], allowPorts: [inside.port] });
    for (const location of [
      inside.url,
      `//${inside.host}/`,
      'http://169.254.169.254/',
      'http://[::1]/',
      'http://0x7f.1/',
    ]) {
      const front = await serve((_, response) => response.writeHead(Number(status), { location }).end());
      const outcome = await fetchFeed({ url: front.url }, network(front.host));
      expect(outcome).toMatchObject({ kind: 'failed', reason: 'blocked-address' });
      expect(outcome).not.toHaveProperty('movedTo');
    }
  });

  it.each([
    ['another scheme', 'file:///etc/hostname'],
    ['gopher', 'gopher://127.0.0.1:6379/_INFO'],
    ['a port of another service', 'http://news.example:6379/'],
    ['a name and a password', 'http://admin:secret@news.example/'],
    ['no address', 'http://'],
  ])('is not read when a redirect leads to %s', async (_name, location) => {
    const front = await serve((_, response) => response.writeHead(301, { location }).end());
    const outcome = await fetchFeed({ url: front.url }, openNetwork({ allowPrivateHosts: [front.host] }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'bad-url' });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  it.each([
    ['a name before an @', 'http://news.example@127.0.0.1/'],
    ['a name and a password', 'http://admin:secret@news.example/'],
    ['a data address', 'data:text/xml,<rss/>'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/hostname'],
    ['a socket', 'ws://news.example/'],
    ['the port of another service', 'http://news.example:25/'],
  ])('is refused before anything is asked: %s', async (_name, url) => {
    expect(await fetchFeed({ url }, openNetwork())).toMatchObject({ kind: 'failed', reason: 'bad-url' });
  });
});

describe('a server that means harm', () => {
  it.each([
    ['gzip', gzipSync(Buffer.alloc(20_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(20_000_000))],
    ['deflate', deflateSync(Buffer.alloc(20_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(20_000_000)))],
  ])('is ended when its %s unpacks to more than 5 MB', async (encoding, bomb) => {
    const server = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb));
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'too-large' });
  });

  it.each([
    ['accepts the connection and says nothing', '', ''],
    ['drips one header after the other', 'HTTP/1.1 200 OK\r\n', 'a: b\r\n'],
    ['drips its body', 'HTTP/1.1 200 OK\r\n\r\n<rss>', ' '],
    ['drips chunks of one byte', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n', '1\r\nx\r\n'],
  ])('is ended when it %s', async (_name, start, piece) => {
    const host = await serveRaw((socket) => {
      socket.write(start);
      drip(socket, piece);
    });
    const network = openNetwork({ allowPrivateHosts: [host], timeoutMs: 300 });
    expect(await fetchFeed({ url: `http://${host}/` }, network)).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  it('is ended when it never answers the handshake of TLS', async () => {
    const host = await serveRaw(() => undefined);
    const network = openNetwork({ allowPrivateHosts: [host], timeoutMs: 200 });
    expect(await fetchFeed({ url: `https://${host}/` }, network)).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  it.each([
    ['headers without end', `HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(1_000)}\r\n`.repeat(100)}\r\n`],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n<rss/>'],
  ])('is told of when it sends %s', async (_name, bytes) => {
    const host = await serveRaw((socket) => socket.write(bytes));
    const outcome = await fetchFeed({ url: `http://${host}/` }, openNetwork({ allowPrivateHosts: [host] }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'network' });
    expect(outcome).toHaveProperty('message', expect.stringMatching(`^${host} sent an answer that is no proper HTTP`));
  });

  it.each(['gzip', 'br', 'deflate'])('is told of when its body is no %s', async (encoding) => {
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end('xyz'.repeat(99)),
    );
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'network' });
    expect(outcome).toHaveProperty(
      'message',
      expect.stringMatching(/sent a compressed body that can’t be unpacked \(/),
    );
  });

  it('is left when it sends us round in circles', async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: '/' }).end('x'.repeat(1_000_000)));
    const outcome = await fetchFeed({ url: server.url }, openNetwork({ allowPrivateHosts: [server.host] }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'too-many-redirects' });
  });

  it('gets two requests at a time, even when others lead to it', async () => {
    let waiting = 0;
    let most = 0;
    const target = await serve((_, response) => {
      most = Math.max(most, (waiting += 1));
      setTimeout(() => {
        waiting -= 1;
        response.end('<rss/>');
      }, 20);
    });
    const fronts = await Promise.all(
      Array.from({ length: 6 }, () => serve((_, response) => response.writeHead(302, { location: target.url }).end())),
    );
    const network = openNetwork({ allowPrivateHosts: [target.host, ...fronts.map(({ host }) => host)] });
    const outcomes = await Promise.all(fronts.map(({ url }) => fetchFeed({ url }, network)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(6).fill('fresh'));
    expect(most).toBe(2);
  });
});
