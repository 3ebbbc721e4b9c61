import { afterAll, describe, expect, it } from 'vitest';
import story from '../../commands/story.ts';
import { contextOf, openDemoApp } from '../open-demo-app.ts';

const { app, close } = await openDemoApp();
afterAll(close);

const ask = (words: string) => story.action!.run({ story: words }, app, contextOf());
const press = (parts: string[], values: string[] = []) => story.press!({ parts, values }, app, contextOf());

describe('/story', () => {
  it('answers a slug with the card of the story', async () => {
    const view = await ask('syria-russia');
    const card = view.embeds?.[0];
    expect(card?.title).toMatch(/Syria|Russia|Moscow/);
    expect(card?.url).toMatch(/^https:\/\/.*\.example\//);
    expect(card?.description).toMatch(/\d+% of \d+ rated sources lean Left · \d+ articles · \d+ independent/);
    expect(card?.description).toMatch(/\[\[\d+\]\]\(https:/);
    expect(JSON.stringify(card?.fields)).toMatch(/<t:\d+:R>/);
    const labels = view.components?.flatMap((row) => row.components.map((part) => 'label' in part && part.label));
    expect(labels).toEqual(['Sources', 'Compare', 'Timeline', 'How was this made?', 'Correct', 'Follow here']);
  });

  it('finds the same story by words and by the link of one of its articles, tracking parameters and all', async () => {
    const bySlug = await ask('syria-russia');
    const { story: found } = await app.openStory('syria-russia');
    expect(await ask('Russia SYRIA')).toEqual(bySlug);
    expect(await ask(`${found.articles.at(-1)!.url}?utm_source=x#top`)).toEqual(bySlug);
  });

  it('offers the nearest stories for words that match none for sure', async () => {
    const view = await ask('peace talks somewhere');
    expect(view.content).toContain('No live story is called “peace talks somewhere”. Nearest:');
    expect(JSON.stringify(view.components)).toContain('"custom_id":"story:pick"');
  });

  it('says so when nothing is near', async () => {
    const view = await ask('https://nowhere.example/article');
    expect(view.content).toContain('No live story');
    expect(view.components).toBeUndefined();
  });

  it('completes what a member types with live stories, the most covered ones before a word is typed', async () => {
    const choices = await story.action!.complete!({ story: 'syr' }, app, { ...contextOf(), focused: 'story' });
    expect(choices[0]?.value).toBe('syria-russia');
    const all = await story.action!.complete!({ story: '' }, app, { ...contextOf(), focused: 'story' });
    expect(all).toHaveLength(25);
  });

  it('opens the picked story, its sources, the comparison, how it went and how it was made', async () => {
    expect(await press(['pick'], ['syria-russia'])).toEqual(await ask('syria-russia'));
    const sources = await press(['syria-russia', 'sources', '0']);
    expect(sources.embeds?.[0]?.description).toContain('**Left**');
    const compare = await press(['syria-russia', 'compare']);
    expect(JSON.stringify(compare.embeds)).toMatch(/Left.*Center.*Right/);
    const timeline = await press(['syria-russia', 'timeline']);
    expect(timeline.embeds?.[0]?.description).toContain('Northwire broke the news');
    const made = await press(['syria-russia', 'made']);
    expect(JSON.stringify(made.embeds)).toContain('Demo Rater');
  });

  it('tells whoever presses a button of a story that is gone', async () => {
    await expect(async () => press(['long-gone', 'sources', '0'])).rejects.toThrow(/long-gone.*live/);
  });
});
