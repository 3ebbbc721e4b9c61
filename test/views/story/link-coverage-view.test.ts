import { describe, expect, it } from 'vitest';
import type { LinkCoverage } from '../../../src/domain/story/link-coverage.ts';
import { linkCoverageView, withPostButton } from '../../../src/views/story/link-coverage-view.ts';
import { customIds, discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleNow, exampleSummary } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const url = 'https://wire.example/moscow-talks';
const covered: LinkCoverage[] = [
  { kind: 'story', url, entry: exampleSummary },
  {
    kind: 'near',
    url: 'https://other.example/talks?id=4',
    title: 'Talks *end*',
    publishedAt: exampleNow,
    entries: [exampleSummary],
  },
  { kind: 'near', url: 'https://other.example/recipe', title: 'Ten soups', entries: [] },
  { kind: 'unread', url: 'https://files.example/a.pdf', message: 'is no web page' },
  { kind: 'silenced', url: 'https://muted.example/a' },
];

describe('linkCoverageView', () => {
  it('draws a message’s links as it was reviewed', async () => {
    const view = linkCoverageView(covered, 7, exampleCatalog);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'link-coverage');
  });

  it('offers a story once, however many links lead to it', () => {
    const view = linkCoverageView(covered, 5, exampleCatalog);
    expect(JSON.stringify(view.components).match(/"value":"syria-russia"/g)).toHaveLength(1);
  });

  it('has no menu without a story', () => {
    expect(linkCoverageView(covered.slice(2), 3, exampleCatalog).components ?? []).toEqual([]);
  });

  it('says that a page was not opened, and when to ask again', () => {
    const until = new Date('2026-11-23T12:10:00Z');
    const view = linkCoverageView([{ kind: 'unopened', url, most: 20, until }], 1, exampleCatalog);
    expect(discordProblems(view)).toEqual([]);
    expect(textOf(view)).toContain('for 20 unknown links of yours already. Ask again <t:1795435800:R>.');
  });

  it('stays within the limits with hostile titles and addresses', () => {
    const entry = { ...exampleSummary, title: '['.repeat(400), url: `https://a.example/${'x'.repeat(1900)}` };
    const hostile = Array.from({ length: 5 }, (_, index): LinkCoverage => ({
      kind: 'near',
      url: `https://a.example/${'y'.repeat(1900)}${index}`,
      title: '](https://evil.example) @everyone '.repeat(9),
      entries: [0, 1, 2].map((number) => ({ ...entry, slug: `slug-${index}-${number}` })),
    }));
    const view = linkCoverageView(hostile, 5, exampleCatalog);
    expect(discordProblems(view)).toEqual([]);
    expect(textOf(view)).not.toContain('@everyone');
  });

  it('adds a button that posts the card', () => {
    const view = withPostButton({ content: 'a card' }, 'syria-russia');
    expect(customIds(view)).toEqual(['coverage:post:syria-russia']);
  });
});
