import { afterAll, describe, expect, it } from 'vitest';
import timeline from '../../commands/timeline.ts';
import { contextOf, openDemoApp } from '../open-demo-app.ts';

const { app, close } = await openDemoApp();
afterAll(close);

const ask = (words: string) => timeline.action!.run({ story: words }, app, contextOf());

describe('/timeline', () => {
  it('tells who broke the news and how the toll rose', async () => {
    const [embed] = (await ask('peru-earthquake')).embeds ?? [];
    expect(embed?.author?.name).toBe('Timeline');
    expect(embed?.description).toContain('Northwire broke the news');
    expect(embed?.description).toMatch(/killed: .*57/);
    expect(embed?.description).toMatch(/<t:\d+:f> \[1\] \[.*\]\(https:/);
  });

  it('offers the nearest stories for words that match none for sure, and completes what is typed', async () => {
    expect((await ask('peace talks somewhere')).content).toContain('Nearest:');
    const choices = await timeline.action!.complete!({ story: 'syr' }, app, { ...contextOf(), focused: 'story' });
    expect(choices[0]?.value).toBe('syria-russia');
  });
});
