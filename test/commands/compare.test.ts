import { afterAll, describe, expect, it } from 'vitest';
import compare from '../../commands/compare.ts';
import story from '../../commands/story.ts';
import { contextOf, openDemoApp } from '../open-demo-app.ts';

const { app, close } = await openDemoApp();
afterAll(close);

const ask = async (words: string) => compare.action!.run({ story: words }, app, contextOf());

describe('/compare', () => {
  it('shows what the button on the story’s card shows, from left to right', async () => {
    const view = await ask('syria-russia');
    expect(view).toEqual(await story.press!({ parts: ['syria-russia', 'compare'], values: [] }, app, contextOf()));
    expect(JSON.stringify(view)).toMatch(/L · Left.*C · Center.*R · Right/);
  });

  it('offers the nearest stories for words that match none for sure', async () => {
    expect(await ask('peace talks somewhere')).toMatchObject({
      content: expect.stringContaining('Nearest:') as string,
    });
  });

  it('completes what is typed', async () => {
    const choices = await compare.action!.complete!({ story: 'syr' }, app, { ...contextOf(), focused: 'story' });
    expect(choices[0]?.value).toBe('syria-russia');
  });
});
