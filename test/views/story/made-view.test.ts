import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/domain/source/source.ts';
import { root } from '../../../src/root.ts';
import { madeView } from '../../../src/views/story/made-view.ts';
import { discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleCoverage, exampleStory } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

describe('madeView', () => {
  it('draws the explanation as it was reviewed', async () => {
    const view = madeView(exampleStory, exampleCoverage, exampleCatalog, 'c0ffee1');
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'made');
  });

  it('names the raters with the dates of their ratings', () => {
    expect(textOf(madeView(exampleStory, exampleCoverage, exampleCatalog, 'c0ffee1'))).toContain(
      'Media Desk: 7 sources, as of 2026-03-01',
    );
  });

  it('names what it leaves out, and by which versions it was made', () => {
    const policy = { by: 'a', at: new Date(0) };
    const decided = (id: string, stance: 'mute' | 'quote-off') =>
      [id, { ...exampleCatalog.sources.get(id)!, policy: { ...policy, stance } }] as const;
    const sources = new Map<string, Source>([
      ...exampleCatalog.sources,
      decided('bastion', 'mute'),
      decided('wire', 'quote-off'),
    ]);
    const text = textOf(madeView(exampleStory, exampleCoverage, { ...exampleCatalog, sources }, 'c0ffee1'));
    expect(text).toContain('Muted by this server, and in no story: Bastion Daily');
    expect(text).toContain('Counted, but not quoted here: Meridian Wire');
    expect(text).toMatch(/Unrated, and in no percentage: .*صوت النهر/);
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(text).toContain(`Broadsheet ${version} · catalog c0ffee1`);
  });

  it('says so when nobody rated a source', () => {
    const catalog = { ...exampleCatalog, sources: new Map() };
    const text = textOf(madeView(exampleStory, exampleCoverage, catalog, 'c0ffee1'));
    expect(text).toContain('No rater has rated a source of this story.');
  });
});
