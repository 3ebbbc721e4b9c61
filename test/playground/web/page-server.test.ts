import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { ClientRefusal } from '../../../src/playground/loopback/act/client-refusal.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { openPageFixture } from './page-fixture.ts';
import type { PageFixture } from './page-fixture.ts';

const place = { userId: demo.users.member, guildId: demo.readingRoom.id, channelId: demo.readingRoom.news };
let fixture: PageFixture;
afterEach(() => fixture.page.close());

async function open(): Promise<string> {
  fixture = await openPageFixture();
  return fixture.page.url;
}

function post(url: string, name: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const { origin } = new URL(url);
  return fetch(`${url}api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  });
}

/** The status of a raw GET: fetch would not send these headers or paths as they stand. */
function status(url: string, path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('createPage', () => {
  it('refuses a Host that is not this machine, and cross-site reads', async () => {
    const url = await open();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await status(url, '/', { host: 'evil.example' })).toBe(403);
    expect(await status(url, '/api/state', { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status(url, '/', { host: `localhost:${new URL(url).port}` })).toBe(200);
  });

  it('refuses posts of other origins, of none, and of other content types', async () => {
    const url = await open();
    expect((await post(url, 'publish', place, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(url, 'publish', place, { origin: 'null' })).status).toBe(403);
    expect((await post(url, 'publish', place, { 'content-type': 'text/plain' })).status).toBe(403);
    expect((await post(url, 'publish', place)).status).toBe(200);
  });

  it('sends a policy that allows this server’s scripts, the import map by its hash, and nothing else', async () => {
    const response = await fetch(await open());
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https:/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await response.text();
    expect(html).toContain('<script type="importmap">{"imports":{');
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  it('serves every module of the import map, and no other file of node_modules', async () => {
    const url = await open();
    const map = /<script type="importmap">(.*?)<\/script>/.exec(await (await fetch(url)).text())?.[1] ?? '';
    const { imports } = JSON.parse(map) as { imports: Record<string, string> };
    expect(Object.keys(imports)).toEqual(
      expect.arrayContaining(['lit', '@lit/context', '@skyra/discord-components-core']),
    );
    const served = await Promise.all(Object.values(imports).map((path) => status(url, path)));
    expect(new Set(served)).toEqual(new Set([200]));
    const closed = [
      '/vendor/ws/index.js',
      '/vendor/lit/package.json',
      '/vendor/lit/../ws/index.js',
      '/vendor/lit/..%2fws%2findex.js',
      '/vendor/lit/missing.js',
      '/page/../page-server.ts',
      '/page/..%2fpage-server.ts',
      '/page/tsconfig.json',
    ];
    for (const path of closed) expect(await status(url, path), path).toBe(404);
  });

  it('serves the page’s TypeScript without its types', async () => {
    const response = await fetch(`${await open()}page/place.ts`);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    const source = await response.text();
    expect(source).toContain('export function settlePlace(state');
    expect(source).not.toContain('PageState');
  });

  it('answers 400 to what Discord’s own client would not send', async () => {
    const url = await open();
    fixture.loopback.answer = () => Promise.reject(new ClientRefusal('Expected at most 100 characters'));
    const response = await post(url, 'slash', { ...place, command: 'story', options: { story: 'x'.repeat(120) } });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'Expected at most 100 characters' });
  });

  it('tells what was expected when a body does not fit, and does nothing', async () => {
    const url = await open();
    const response = await post(url, 'slash', { ...place, command: 'story', options: { story: {} } });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toContain('options.story');
    expect((await post(url, 'advance', { ...place, milliseconds: -1 })).status).toBe(400);
    expect((await post(url, 'slash', 'x'.repeat(70_000))).status).toBe(400);
    expect(fixture.loopback.calls).toEqual([]);
    expect(fixture.controls.advanced).toBe(0);
  });
});
