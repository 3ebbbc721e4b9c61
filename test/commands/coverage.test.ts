import { afterAll, describe, expect, it } from 'vitest';
import coverage from '../../commands/coverage.ts';
import { contextOf, openDemoApp } from '../open-demo-app.ts';

const { app, close, siteUrl } = await openDemoApp();
afterAll(close);

const known = (await app.openStory('syria-russia')).story.articles[0]!.url;
const ask = async (url: string) => coverage.action!.run({ url }, app, contextOf());
const press = async (parts: string[], values: string[] = [], mayPost = true) =>
  coverage.press!({ parts, values }, app, contextOf({ mayPost }));

describe('/coverage', () => {
  it('answers the link of an article with its story’s card, which can be posted', async () => {
    const card = (await ask(`<${known}>`)) as { embeds: { title: string }[] };
    expect(card.embeds[0]?.title).toMatch(/Syria|Russia|Moscow/);
    expect(JSON.stringify(card)).toContain('"custom_id":"coverage:post:syria-russia"');
    expect(await ask(known.replace('https://', ''))).toEqual(card);
  });

  it('answers several links with a list and a menu, five of them at most', async () => {
    const stories = (await app.listHeadlines({}, contextOf().now)).slice(0, 7);
    const view = JSON.stringify(await ask(stories.map(({ url }) => url).join(' ')));
    expect(view).toContain('Coverage of 7 links');
    expect(view).toContain('The first 5 of 7 links.');
    expect(view).toContain('coverage:open');
    expect(view).toContain(`/story ${stories[4]!.slug}`);
    expect(view).not.toContain(`/story ${stories[5]!.slug}`);
  });

  it('says what became of a page that it does not know', async () => {
    expect(JSON.stringify(await ask(siteUrl))).toContain('No story here has this link');
  });

  it('opens a story of the list, to be posted too, and posts it', async () => {
    const card = await ask(known);
    expect(await press(['open'], ['syria-russia'])).toEqual(card);
    const posted = JSON.stringify(await press(['post', 'syria-russia']));
    expect(posted).toContain('story:syria-russia:sources:0');
    expect(posted).not.toContain('coverage:post');
    expect(coverage.isPosting!({ parts: ['post', 'a'], values: [] })).toBe(true);
    expect(coverage.isPosting!({ parts: ['open'], values: ['a'] })).toBe(false);
  });

  it('posts nothing where the member may not write', async () => {
    await expect(press(['post', 'syria-russia'], [], false)).rejects.toThrow('You may not write in this channel');
  });

  it('says so when the story is gone by then', async () => {
    const answer = '`long-gone` is not among the live ones';
    await expect(press(['post', 'long-gone'])).rejects.toThrow(answer);
    await expect(press(['open'], ['long-gone'])).rejects.toThrow(answer);
  });

  it.each(['', 'no link', 'two words.example', 'javascript:alert(1)', 'mailto:a@b.example', '12:30'])(
    'asks for a link instead of %j',
    async (text) => {
      await expect(ask(text)).rejects.toThrow('Expected the link of an article');
    },
  );
});
