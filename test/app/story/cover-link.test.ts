import type { ServerResponse } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { openSmallApp, start } from '../open-small-app.ts';

const small = await openSmallApp();
const { app, feeds, others, url: site } = small;
const comet = 'Comet passes over the northern observatory';
feeds.alder = [
  [comet, 1],
  ['Cyclists cross the Lindholm bridge at night', 2],
];
feeds.birch = [[`${comet} tonight`, 1]];
await app.refresh();
afterAll(async () => {
  await small.close();
});

const story = (await app.suggestStories('', 5)).find(({ title }) => title.startsWith('Comet'))!;
const known = (await app.openStory(story.slug)).story.articles[0]!.url;

const send = (body: string | Buffer, contentType: string) => (_: unknown, response: ServerResponse) => {
  response.setHeader('content-type', contentType).end(body);
};
const page = (head: string) => send(`<!doctype html><html lang="en"><head>${head}</head></html>`, 'text/html');
const redirect = (location: string) => (_: unknown, response: ServerResponse) => {
  response.writeHead(302, { location }).end();
};
const cover = (link: string) => app.coverLink({ link, userId: link });

describe('coverLink', () => {
  it('knows the link of an article without asking anyone, tracking parameters and all', async () => {
    const asked = small.asked.length;
    expect(await cover(`${known}?utm_source=x&fbclid=y#top`)).toEqual({ kind: 'story', url: known, entry: story });
    expect(small.asked).toHaveLength(asked);
  });

  it('follows a shortener through to the article', async () => {
    others['s1'] = redirect('/s2');
    others['s2'] = redirect('/landing');
    others['landing'] = page(`<link rel="canonical" href="${known}">`);
    expect(await cover(`${site}/s1`)).toEqual({ kind: 'story', url: `${site}/s1`, entry: story });
  });

  it('believes the address that a page gives as its own', async () => {
    others['amp'] = page(`<meta property="og:url" content="${known}?utm_medium=amp">`);
    expect(await cover(`${site}/amp`)).toMatchObject({ kind: 'story', entry: { id: story.id } });
  });

  it('offers the nearest story by an unknown page’s title, and its date', async () => {
    others['near'] = page(
      `<title>ignored</title><script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle",
      "headline":"Northern observatory watches comet","datePublished":"2026-11-23T10:00:00Z"}]}</script>`,
    );
    expect(await cover(`${site}/near`)).toEqual({
      kind: 'near',
      url: `${site}/near`,
      title: 'Northern observatory watches comet',
      publishedAt: new Date('2026-11-23T10:00:00Z'),
      entries: [story],
    });
  });

  it('says honestly that none is near, though a word is shared', async () => {
    others['far'] = page('<meta property="og:title" content="Bridge of spies is shown again in cinemas">');
    expect(await cover(`${site}/far`)).toMatchObject({ kind: 'near', entries: [] });
  });

  it.each<[string, string, string | RegExp]>([
    ['a file that is no page', 'pdf', 'is no web page'],
    ['a page that is gone', 'nowhere', 'answers with 404'],
    ['a page without a title', 'untitled', 'has no title'],
    ['redirects without an end', 'loop', 'sends on and on'],
    ['a redirect to a private address', 'inward', 'is not on the public internet'],
    ['a redirect to another scheme', 'scheme', 'is no address that can be read'],
  ])('tells of %s', async (_, path, message) => {
    others['pdf'] = send(Buffer.from('%PDF-1.7\n%âãÏÓ'), 'application/pdf');
    others['untitled'] = page('');
    others['loop'] = redirect('/loop');
    others['inward'] = redirect('http://169.254.169.254/latest');
    others['scheme'] = redirect('file:///etc/passwd');
    expect(await cover(`${site}/${path}`)).toEqual({ kind: 'unread', url: `${site}/${path}`, message });
  });

  it.each(['http://10.0.0.1/', 'http://[::1]/', 'http://localhost:8080/', 'http://2130706433/'])(
    'never connects to %s',
    async (link) => {
      expect(await cover(link)).toMatchObject({ kind: 'unread', message: 'is not on the public internet' });
    },
  );

  it.each(['ftp://a.example/b', 'javascript:alert(1)', 'https://', `https://a.example/${'x'.repeat(2001)}`])(
    'takes %s for no address',
    async (link) => {
      expect(await cover(link)).toMatchObject({ kind: 'unread', message: 'is no address that can be read' });
    },
  );

  it('opens twenty unknown pages for a member in ten minutes, and finds what it knows all the same', async () => {
    others['many'] = page('<title>Bridge of spies is shown again in cinemas</title>');
    const ask = (userId: string, path: string) => app.coverLink({ link: `${site}/${path}`, userId });
    const asked = small.asked.length;
    const kinds = await Promise.all(
      Array.from({ length: 23 }, async (_, index) => (await ask('1', `many?page=${index}`)).kind),
    );
    expect(kinds.filter((kind) => kind === 'unopened')).toHaveLength(3);
    expect(small.asked.length - asked).toBe(20);
    const until = new Date(start.getTime() + 600_000);
    expect(await ask('1', 'many')).toEqual({ kind: 'unopened', url: `${site}/many`, most: 20, until });
    expect(await app.coverLink({ link: known, userId: '1' })).toMatchObject({ kind: 'story' });
    expect(await ask('2', 'near')).toMatchObject({ kind: 'near' });
    small.advance(600_000);
    expect(await ask('1', 'near')).toMatchObject({ kind: 'near' });
  });

  it('obeys the guild’s policy', async () => {
    for (const id of ['alder', 'birch']) {
      await app.setPolicy({ guildId: 'g', userId: 'a', source: app.findSource(id)!, stance: 'mute' }, start);
    }
    expect(await app.forGuild('g').coverLink({ link: known, userId: '1' })).toEqual({ kind: 'silenced', url: known });
  });
});
