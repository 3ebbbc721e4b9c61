import { afterAll, describe, expect, it } from 'vitest';
import { openDemoApp, demoNow } from '../../open-demo-app.ts';
import { headlineOf, type Story } from '../../../src/domain/story/story.ts';

const demo = await openDemoApp();
const { app } = demo;
afterAll(() => demo.close());

/** A story that is told in English with reporting of its own in another language too. */
async function findTwoTongued(): Promise<{ slug: string; language: string }> {
  for (const { slug } of await app.listHeadlines({}, demoNow)) {
    const { story } = await app.openStory(slug);
    const told = headlineOf(story).language;
    const other = story.articles.find(({ language, copyOf }) => language !== told && copyOf === undefined);
    if (other !== undefined) return { slug, language: other.language };
  }
  throw new Error('Expected a story in two languages among the demo’s');
}

describe('a guild’s language', () => {
  it('is that of headline and key points where a story has articles in it, in this guild alone', async () => {
    const { slug, language } = await findTwoTongued();
    const { story: before } = await app.openStory(slug);
    await app.changeSetting({ guildId: 'one', userId: 'anna', key: 'language', values: [language] }, demoNow);
    const one = app.forGuild('one');
    const { story } = await one.openStory(slug);
    expect(headlineOf(story).language).toBe(language);
    expect(story.articles).toEqual(before.articles);
    const [first] = story.brief.keyPoints;
    expect(languageOf(story, first?.articleIds[0])).toBe(language);
    const listed = (await one.listHeadlines({}, demoNow)).find((entry) => entry.slug === slug);
    expect(listed?.title).toBe(headlineOf(story).title);
    expect((await app.forGuild('two').openStory(slug)).story).toEqual(before);
  });

  it('leaves a story that has nothing in it as it is', async () => {
    const { story } = await app.openStory((await app.listHeadlines({}, demoNow))[0]!.slug);
    await app.changeSetting({ guildId: 'en', userId: 'anna', key: 'language', values: ['en'] }, demoNow);
    if (headlineOf(story).language === 'en')
      expect((await app.forGuild('en').openStory(story.slug)).story).toEqual(story);
    else throw new Error('Expected the first headline of the demo to be English');
  });
});

function languageOf(story: Story, articleId: string | undefined): string | undefined {
  return story.articles.find(({ id }) => id === articleId)?.language;
}
