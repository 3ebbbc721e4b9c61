import type { Catalog } from '../../domain/source/catalog.ts';
import type { LinkCoverage } from '../../domain/story/link-coverage.ts';
import type { StorySummary } from '../../domain/story/story-summary.ts';
import { gold } from '../colours.ts';
import { button, buttonRow, selectRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine, fitText } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { linkTo } from '../text/link-to.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';
import { shareLetters } from './side-letters.ts';
import { sourceName } from '../text/source-name.ts';
import { storyOptions } from './story-options.ts';

const longestTitle = 140;
const longestAddress = 60;

/** What is known of a message's links, with a menu that opens the stories; `links` is how many there were in all. */
export function linkCoverageView(covered: readonly LinkCoverage[], links: number, catalog: Catalog): View {
  const stories = uniqueStories(covered);
  const options = storyOptions(
    stories,
    ({ sources, sides }) => `${countOf(sources, 'source')} · ${shareLetters(sides)}`,
  );
  const sections = covered.map((each) => sectionOf(each, catalog));
  return fitView({
    embeds: [
      {
        color: gold,
        title: links === 1 ? 'Coverage of this link' : `Coverage of ${links} links`,
        description: fitText(sections.join('\n\n'), limits.description),
        ...(links > covered.length ? { footer: { text: `The first ${covered.length} of ${links} links.` } } : {}),
      },
    ],
    components: options.length === 0 ? [] : [selectRow('coverage:open', 'Open a story', options)],
  });
}

/** The card of a story that only its reader sees yet, with a button that shows it to all. */
export function withPostButton(card: View, slug: string): View {
  const row = buttonRow(button(`coverage:post:${slug}`, 'Post publicly'));
  return fitView({ ...card, components: [...(card.components ?? []), row] });
}

function uniqueStories(covered: readonly LinkCoverage[]): StorySummary[] {
  const found = covered.flatMap((each) => (each.kind === 'story' ? [each.entry] : []));
  const near = covered.flatMap((each) => (each.kind === 'near' ? each.entries : []));
  const bySlug = new Map([...found, ...near].toReversed().map((story) => [story.slug, story]));
  return [...bySlug.values()].toReversed().slice(0, limits.options);
}

function sectionOf(covered: LinkCoverage, catalog: Catalog): string {
  const heading = `**${linkTo(cutLine(addressOf(covered.url), longestAddress), covered.url)}**`;
  return [heading, ...linesOf(covered, catalog)].join('\n');
}

function linesOf(covered: LinkCoverage, catalog: Catalog): string[] {
  switch (covered.kind) {
    case 'story':
      return storyLines(covered.entry, catalog);
    case 'silenced':
      return ['This server mutes, or does not quote, every source of its story.'];
    case 'unread':
      return [`No story here has this link, and it ${covered.message}.`];
    case 'unopened':
      return [
        `No story here has this link. Its page was not opened: that was done for ${covered.most} unknown links of yours already. Ask again ${timestamp(covered.until, 'R')}.`,
      ];
    case 'near': {
      const { title, publishedAt, entries } = covered;
      const dated = publishedAt === undefined ? '' : ` (${timestamp(publishedAt, 'd')})`;
      const called = `“${isolateText(cutLine(escapeText(title), longestTitle))}”${dated}`;
      if (entries.length === 0) return [`No story here has this link, and none is near its title, ${called}.`];
      const nearest = entries.flatMap((entry) => storyLines(entry, catalog));
      return [`No story here has this link. Nearest to its title, ${called}:`, ...nearest];
    }
  }
}

function storyLines(story: StorySummary, catalog: Catalog): string[] {
  const title = linkTo(cutLine(cleanText(story.title), longestTitle), story.url);
  const source = isolateText(escapeText(sourceName(catalog, story.sourceId)));
  const counts = `${countOf(story.articles, 'article')} · ${story.independent} independent`;
  return [`${title} — ${source}`, `${shareLetters(story.sides)} · ${counts} · \`/story ${story.slug}\``];
}

/** `northwire.example/2026/talks`, as far as it can be shown: a link's label has no scheme. */
function addressOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host + new URL(url).pathname : url;
}
