import { describe, expect, it } from 'vitest';
import type { FeedState } from '../../../src/domain/source/feed-state.ts';
import type { Source } from '../../../src/domain/source/source.ts';
import { sourceView } from '../../../src/views/source/source-view.ts';
import { discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleNow } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const harbor = exampleCatalog.sources.get('harbor')!;
const other = { rater: 'Second Desk', asOf: '2025-10', url: 'https://second.example/harbor' };
const disputed: Source = {
  ...harbor,
  ownership: { kind: 'conglomerate', owner: 'Harbor Holdings', citation: 'https://registry.example/1' },
  ratings: [...harbor.ratings, { ...other, kind: 'leaning', label: 'Lean Right', value: 1 }],
};

describe('sourceView', () => {
  it('draws the source as it was reviewed', async () => {
    const url = harbor.feeds[0]!.url;
    const state: FeedState = { url, sourceId: 'harbor', nextFetchAt: exampleNow, lastGoodAt: exampleNow, failures: 0 };
    const view = sourceView(disputed, new Map([[url, state]]));
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'source');
  });

  it('says when raters are two steps apart, and not when they agree', () => {
    expect(textOf(sourceView(disputed))).toContain('**The raters disagree by two steps or more.**');
    expect(textOf(sourceView(harbor))).not.toContain('disagree');
  });

  it('says that nobody rated a source rather than guess', () => {
    const text = textOf(sourceView(exampleCatalog.sources.get('nahar')!));
    expect(text).toContain('Leaning: unrated\nNobody we know of has rated it.');
  });

  it('tells why a feed does not answer', () => {
    const url = harbor.feeds[0]!.url;
    const state = { url, sourceId: 'harbor', nextFetchAt: exampleNow, failures: 3, lastError: 'HTTP 503' };
    expect(textOf(sourceView(harbor, new Map([[url, state]])))).toContain('not answering: HTTP 503');
  });
});
