import { afterAll, describe, expect, it } from 'vitest';
import headlines from '../../commands/headlines.ts';
import { contextOf, openDemoApp } from '../open-demo-app.ts';

const { app, close } = await openDemoApp();
afterAll(close);

const ask = (topic?: string) => headlines.action!.run({ topic }, app, contextOf());

describe('/headlines', () => {
  it('lists stories of several sources, best first, with a menu to open one', async () => {
    const view = await ask();
    const text = view.embeds?.[0]?.description ?? '';
    expect(text).toMatch(/1\..*\n/);
    expect(text).toContain('/story ');
    expect(JSON.stringify(view.components)).toContain('story:pick');
  });

  it('keeps to a topic, by its id or its name', async () => {
    const view = await ask('Science');
    expect(view.embeds?.[0]?.title).toBe('Headlines · Science');
    expect(await ask('science')).toEqual(view);
    expect(view).not.toEqual(await ask());
  });

  it('takes the beginning of a name that only one topic has', async () => {
    expect((await ask('sport')).embeds?.[0]?.title).toBe('Headlines · Sports');
    await expect(ask('c')).rejects.toThrow('no topic “c”');
  });

  it('names the topics when asked for one that does not exist', async () => {
    await expect(ask('gardening')).rejects.toThrow(/no topic “gardening”.*World/);
  });

  it('turns the page', async () => {
    const next = await headlines.press!({ parts: ['all', '1'], values: [] }, app, contextOf());
    expect(next.embeds?.[0]?.description).toMatch(/^\*?\*?6\./);
  });

  it('completes topics', async () => {
    const choices = await headlines.action!.complete!({ topic: 'sci' }, app, { ...contextOf(), focused: 'topic' });
    expect(choices).toEqual([{ name: 'Science', value: 'science' }]);
  });
});
