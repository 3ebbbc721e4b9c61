import { afterAll, describe, expect, it } from 'vitest';
import blindspot from '../../commands/blindspot.ts';
import { customIds, textOf } from '../views/discord-problems.ts';
import { contextOf, openDemoApp } from '../open-demo-app.ts';
import type { View } from '../../src/views/view.ts';

const { app, close } = await openDemoApp();
afterAll(close);

const context = contextOf();
const ask = async (side?: 'left' | 'right', guildApp = app) =>
  (await blindspot.action!.run({ side }, guildApp, context)) as View;

describe('/blindspot', () => {
  it('lists what each story’s own card calls a blindspot, and no other story', async () => {
    const { found, live, looked } = await app.listBlindspots(undefined, context.now);
    expect(live).toBe(app.status().stories);
    expect(looked).toBeGreaterThan(0);
    const all = await app.listHeadlines({}, context.now);
    const expected: string[] = [];
    for (const { slug } of all) if ((await app.openStory(slug)).blindspot !== undefined) expected.push(slug);
    expect(expected.length).toBeGreaterThan(0);
    expect(found.map(({ story }) => story.slug).sort()).toEqual(expect.arrayContaining(expected.sort()));
    for (const { story, blindspot: told } of found) expect((await app.openStory(story.slug)).blindspot).toEqual(told);
  });

  it('tells share, count, and what the side is of our sources', async () => {
    const text = textOf(await ask());
    expect(text).toMatch(
      /\*\*Blindspot:\*\* (?:no|only \d+%) (?:Left|Right) \(\d+ of \d+ rated; (?:Left|Right) is \d+% of our sources\)/,
    );
    expect(customIds(await ask())).toContain('story:pick');
  });

  it('keeps to a side', async () => {
    for (const side of ['left', 'right'] as const) {
      const { found } = await app.listBlindspots(side, context.now);
      expect(found.every(({ blindspot: told }) => told.missed === side)).toBe(true);
    }
    const { found } = await app.listBlindspots('center', context.now);
    expect(found).toEqual([]);
  });

  it('says what the thresholds are and how many stories were looked at when there is none', async () => {
    const id = 'quiet';
    for (const source of app.catalog.sources.values()) {
      if (source.leaning.endsWith('right')) {
        await app.setPolicy({ guildId: id, userId: 'a', source, stance: 'mute' }, context.now);
      }
    }
    const text = textOf(await ask('right', app.forGuild(id)));
    expect(text).toContain('No story is a blindspot of the Right right now.');
    expect(text).toMatch(/\d+ live stor(?:y|ies) of \d+ had enough rated sources to tell/);
    expect(text).toContain('at most 20% of one side, at least 40% and 2.5 times as many of the other');
  });

  it('turns its pages by what stands in the buttons', async () => {
    const view = await blindspot.press!({ parts: ['right', '0'], values: [] }, app, context);
    expect(view).toEqual(await ask('right'));
    expect(await blindspot.press!({ parts: ['any', '99'], values: [] }, app, context)).toBeDefined();
  });
});
