import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { discoverFeeds } from '../../../src/ingest/discover/discover-feeds.ts';
import { openNetwork, serve } from '../serve.ts';

const rss = (...titles: string[]) =>
  `<rss version="2.0"><channel><title>Lorn Times</title><language>en-GB</language>${titles
    .map(
      (title, index) =>
        `<item><title>${title}</title><link>https://lorn.example/${title.replaceAll(' ', '-')}</link><pubDate>Mon, 23 Nov 2026 0${index}:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`;
const page = (head: string) => `<!doctype html><html><head>${head}</head><body>Lorn</body></html>`;

/** Serves these texts by path and discovers the feeds behind one of the paths. */
async function discover(texts: Record<string, string | ((response: ServerResponse) => void)>, path = '/') {
  const asked: string[] = [];
  const server = await serve((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const answer = texts[url];
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'string') response.end(answer);
    else answer(response);
  });
  const network = openNetwork({
    allowPrivateHosts: [server.host],
    maxBytes: 100_000,
    clock: () => new Date('2026-11-23T12:00:00Z'),
  });
  return { discovery: await discoverFeeds(server.url + path, network), asked, url: server.url };
}

describe('discoverFeeds', () => {
  it('takes the address of a feed for that feed, its articles newest first', async () => {
    const { discovery, url } = await discover({ '/feed': rss('first', 'second') }, '/feed');
    expect(discovery).toMatchObject({
      kind: 'found',
      feeds: [{ url: `${url}/feed`, format: 'rss', title: 'Lorn Times', language: 'en-GB', problems: [] }],
    });
    const titles = discovery.kind === 'found' && discovery.feeds[0]?.articles.map(({ title }) => title);
    expect(titles).toEqual(['second', 'first']);
  });

  it('reads every feed that a page names, each once, and leaves out those that don’t answer', async () => {
    const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
    const head = ['/world', '/sport', '/world', '/gone', '/same-as-world'].map(link).join('');
    const { discovery, url, asked } = await discover({
      '/': page(head),
      '/world': rss('world'),
      '/same-as-world': rss('world'),
      '/sport': rss('sport'),
    });
    expect(discovery.kind === 'found' && discovery.feeds.map((feed) => feed.url).sort()).toEqual(
      [`${url}/same-as-world`, `${url}/sport`].sort(),
    );
    expect(asked.filter((path) => path === '/world')).toHaveLength(1);
    expect(asked).not.toContain('/feed');
  });

  it('looks at the usual places when the page names none', async () => {
    const { discovery, url } = await discover({ '/about': page(''), '/rss.xml': rss('only') }, '/about');
    expect(discovery).toMatchObject({ kind: 'found', feeds: [{ url: `${url}/rss.xml` }] });
  });

  it.each([
    ['a page without a feed', { '/': page('') }, 'The page names no feed, and there is none at /feed, /rss'],
    [
      'a page that names a feed which is gone',
      { '/': page('<link rel="alternate" type="application/atom+xml" href="/gone">') },
      /names a feed that can’t be read: 127\.0\.0\.1:\d+ answered 404 \(not found\)/,
    ],
    ['nothing', {}, 'answered 404 (not found)'],
    ['something else', { '/': '{"hello":"world"}' }, 'to send RSS, Atom or JSON Feed'],
    ['a file that is too large', { '/': rss('x'.repeat(200_000)) }, 'the most a feed may have'],
  ])('says what is there instead: %s', async (_name, texts, message) => {
    const { discovery } = await discover(texts);
    expect(discovery.kind).toBe('none');
    expect(discovery.kind === 'none' && discovery.message).toMatch(message);
  });

  it.each([
    ['http://127.0.0.1:9/feed', /127\.0\.0\.1/],
    ['http://169.254.169.254/latest/meta-data', /169\.254\.169\.254/],
    ['localhost', /localhost/],
    ['file:///etc/passwd', /http/],
    ['javascript:alert(1)', /http/],
    ['not an address', /not an address/],
    ['', /Expected a feed address/],
  ])('asks nothing of %s', async (address, message) => {
    const discovery = await discoverFeeds(address, openNetwork());
    expect(discovery.kind === 'none' && discovery.message).toMatch(message);
  });

  it('does not follow a page to a private address', async () => {
    const inner = await serve((_request, response) => response.end(rss('secret')));
    const { discovery } = await discover({
      '/': page(`<link rel="alternate" type="application/rss+xml" href="${inner.url}/feed">`),
    });
    expect(JSON.stringify(discovery)).not.toContain('secret');
    expect(discovery.kind).toBe('none');
  });
});
