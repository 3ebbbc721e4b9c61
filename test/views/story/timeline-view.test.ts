import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../src/domain/story/timeline.ts';
import { timelineView } from '../../../src/views/story/timeline-view.ts';
import { discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleStory } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const timeline: TimelineEntry[] = [
  { at: new Date('2026-11-23T06:00:00Z'), articleId: 'a1', kind: 'first' },
  {
    at: new Date('2026-11-23T07:00:00Z'),
    articleId: 'a2',
    kind: 'update',
    figure: { label: 'delegates', text: 'at least 12' },
  },
  { at: new Date('2026-11-23T11:00:00Z'), articleId: 'a6', kind: 'update' },
];
const card = { story: exampleStory, catalog: exampleCatalog, phase: 'developing', timeline } as const;

describe('timelineView', () => {
  it('draws the timeline as it was reviewed', async () => {
    const view = timelineView(card);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'timeline');
  });

  it('says who broke the news, what is new in an update, and what the phase means', () => {
    const text = textOf(timelineView(card));
    expect(text).toContain('Meridian Wire broke the news');
    expect(text).toContain('delegates: at least 12');
    expect(text).toContain('**developing**: less than two days old');
  });

  it('says that nothing came after the first report', () => {
    const text = textOf(timelineView({ ...card, timeline: timeline.slice(0, 1) }));
    expect(text).toContain('No later article brought a figure or words that other sources took up.');
  });

  it('leaves out an entry whose article is not in the story any more', () => {
    const gone = [...timeline, { at: new Date('2026-11-23T11:00:00Z'), articleId: 'gone', kind: 'update' as const }];
    expect(timelineView({ ...card, timeline: gone })).toEqual(timelineView(card));
  });
});
