import { afterEach, describe, expect, it } from 'vitest';
import { traceTimeline } from '../../src/briefing/trace-timeline.ts';
import { storyCard } from '../../src/app/story/story-card.ts';
import { storyTimeline } from '../../src/app/story/story-timeline.ts';
import { minute } from '../../src/domain/clock.ts';
import { compareView } from '../../src/views/story/compare-view.ts';
import { madeView } from '../../src/views/story/made-view.ts';
import { sourcesView } from '../../src/views/story/sources-view.ts';
import { discordProblems, textOf } from '../views/discord-problems.ts';
import { openSmallApp, start, storedStories, type SmallApp } from './open-small-app.ts';

const opened: SmallApp[] = [];
afterEach(async () => {
  for (const small of opened.splice(0)) await small.close();
});

/** One item of an RSS feed; `title` and `description` are written as they are, markup and all. */
interface Item {
  path?: string;
  title?: string;
  description?: string;
  date?: string;
}

function rss(source: string, items: readonly Item[]): string {
  const written = items.map(({ path = 'a', title, description, date = 'Mon, 23 Nov 2026 10:00:00 GMT' }) =>
    [
      `<item><link>https://${source}.example/${path}</link><pubDate>${date}</pubDate>`,
      ...(title === undefined ? [] : [`<title>${title}</title>`]),
      ...(description === undefined ? [] : [`<description>${description}</description>`]),
      '</item>',
    ].join(''),
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${source}</title>${written.join('')}</channel></rss>`;
}

/** Reads the items of up to three sources over HTTP, and draws every view of every story that comes of them. */
async function read(...feeds: readonly (readonly Item[])[]) {
  const small = await openSmallApp();
  opened.push(small);
  for (const [index, id] of (['alder', 'birch', 'cedar'] as const).entries()) {
    const body = rss(id, feeds[index] ?? []);
    small.feeds[id] = (_request, response) =>
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8').end(body);
  }
  await small.app.refresh();
  const stories = await storedStories(small.store);
  const cards = [];
  for (const { slug } of stories) {
    expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    const { story, coverage, catalog } = await small.app.openStory(slug);
    const card = await storyCard(slug, small.app);
    const views = [
      card,
      await storyTimeline(slug, small.app),
      sourcesView(story, catalog),
      compareView(story, small.app.compareSides(story), catalog),
      madeView(story, coverage, catalog, 'c0ffee1'),
    ];
    expect(views.flatMap(discordProblems)).toEqual([]);
    cards.push({ title: card.embeds?.[0]?.title ?? '', text: textOf(card) });
  }
  return { ...small, stories, cards, articles: stories.flatMap(({ articles }) => articles) };
}

const title = 'Council of Tarnby closes old harbour bridge';
const sentence = 'The council of Tarnby voted to close the old harbour bridge to all lorries.';

describe('bad input, from the feed to the card', () => {
  it('takes the description of an item without a title, and leaves out one without either', async () => {
    const { articles, cards } = await read([
      { path: 'a', title: '', description: sentence },
      { path: 'b', title: '   ', description: '' },
      { path: 'c' },
    ]);
    expect(articles.map((article) => article.title)).toEqual([sentence]);
    expect(cards[0]?.title).toBe(sentence);
  });

  it('draws a story of titles only, without key points or quotes', async () => {
    const { stories } = await read([{ title }], [{ title }], [{ title: `${title} today` }]);
    expect(stories).toHaveLength(1);
    expect(stories[0]?.articles).toHaveLength(3);
    expect(stories[0]?.brief).toMatchObject({ keyPoints: [], quotes: [] });
  });

  it('cuts a description of 10,000 characters, with and without spaces', async () => {
    const { articles, cards } = await read(
      [{ title, description: `${sentence} `.repeat(140) }],
      [{ path: 'b', title: 'Ferry to Orrin runs again', description: 'x'.repeat(10_000) }],
      [{ path: 'c', title: 'x'.repeat(10_000), description: '桥'.repeat(10_000) }],
    );
    for (const article of articles) {
      expect(article.excerpt.length).toBeLessThanOrEqual(1_001);
      expect(article.title.length).toBeLessThanOrEqual(301);
    }
    expect(cards.length).toBeGreaterThanOrEqual(2);
  });

  it('shows the words of HTML, not its markup, and no script, style or mention that works', async () => {
    const { cards, articles } = await read([
      {
        title: '&lt;b&gt;Council&lt;/b&gt; of Tarnby &amp;amp; &lt;i&gt;Orrin&lt;/i&gt; close bridge',
        description: `<![CDATA[<style>p{color:red}</style><script>alert(1)</script><p>${sentence}</p><img src=x onerror=alert(1)> @everyone <@123> [click](https://evil.example) **bold**]]>`,
      },
    ]);
    expect(articles[0]?.title).toBe('Council of Tarnby & Orrin close bridge');
    expect(articles[0]?.excerpt).toContain(sentence);
    expect(articles[0]?.excerpt).not.toMatch(/alert|color:red|<p>/);
    expect(cards[0]?.text).not.toMatch(/@everyone|<@123>|(?<!\\)\[click\]\(/);
  });

  it('takes emoji, joined ones and flags, in titles and texts, and a title of emoji alone', async () => {
    const { articles, cards } = await read(
      [{ title: `🚨 ${title} 👩‍👩‍👧‍👦🇺🇦`, description: `${sentence} 🎉🎉🎉` }],
      [{ path: 'b', title: '🔥🔥🔥', description: '💥' }],
    );
    expect(articles.some((article) => article.title.includes('👩‍👩‍👧‍👦🇺🇦'))).toBe(true);
    expect(cards).toHaveLength(2);
  });

  it('draws scripts from right to left, mixed ones, and text that tries to turn the rest around', async () => {
    const { articles, cards } = await read(
      [
        {
          title: 'مجلس تارنبي يغلق Old Bridge بعد 12 عاما',
          description: 'صوّت مجلس المدينة على إغلاق جسر الميناء القديم يوم الاثنين بعد مسح فني طويل.',
        },
      ],
      [
        {
          path: 'b',
          title: 'מועצת טרנבי סגרה את הגשר',
          description: 'מועצת טרנבי החליטה לסגור את גשר הנמל הישן ביום שני.',
        },
      ],
      [{ path: 'c', title: `${title}\u202e evil \u2066 text`, description: `${sentence} \u200f\u200b\u202etxet` }],
    );
    expect(articles.map(({ language }) => language).sort()).toEqual(['ar', 'en', 'he']);
    expect(cards.some((card) => card.title.includes('מועצת'))).toBe(true);
    for (const article of articles) expect(`${article.title}${article.excerpt}`).not.toMatch(/[\u202a-\u202e]/);
  });

  it.each([
    ['in the year 2099', 'Wed, 23 Nov 2099 10:00:00 GMT'],
    ['two days ahead', 'Wed, 25 Nov 2026 10:00:00 GMT'],
    ['in 1970', 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ['that is none', 'yesterday-ish'],
    ['in the year zero', 'Sat, 00 Jan 0000 00:00:00 GMT'],
  ])('takes an item with a date %s for one of now, and does not lose or double it', async (_name, date) => {
    const { app, advance, articles, store } = await read([{ title, description: sentence, date }]);
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual([start]);
    advance(20 * minute);
    expect(await app.refresh()).toMatchObject({ articles: 0, edited: 0 });
    const [story] = await storedStories(store);
    expect(story?.updatedAt).toEqual(start);
    expect((await app.openStory(story!.slug)).phase).toBe('breaking');
  });

  it('keeps an article whose clock runs ahead in its story, not on top of every list for ever', async () => {
    const { stories } = await read(
      [{ title, description: sentence, date: 'Mon, 23 Nov 2026 23:59:00 GMT' }],
      [{ title, description: `${sentence} Nine piers are cracked, a survey found in spring.` }],
    );
    expect(stories).toHaveLength(1);
    expect(stories[0]?.updatedAt).toEqual(start);
  });

  it('lets nobody break the news by a date without a time', async () => {
    const { stories } = await read(
      [{ title, description: sentence, date: 'Mon, 23 Nov 2026 00:00:00 GMT' }],
      [{ title, description: `${sentence} Nine piers are cracked, a survey found in spring.` }],
    );
    const articles = stories[0]!.articles;
    const first = articles.find(({ id }) => id === traceTimeline(articles)[0]?.articleId);
    expect(articles).toHaveLength(2);
    expect(first).toMatchObject({ sourceId: 'birch', publishedAt: new Date('2026-11-23T10:00:00Z') });
  });

  it('leaves null bytes, lone surrogates and control characters out of what it shows', async () => {
    const { cards } = await read([{ title: `${title} &#0;&#xD800;&#7;`, description: `${sentence}&#1;&#xDFFF;` }]);
    expect(cards).toHaveLength(1);
    expect(cards[0]?.text).not.toMatch(/[\u0000-\u0008\ud800-\udfff](?![\udc00-\udfff])/);
  });
});
