import type { Catalog } from '../../domain/catalog.ts';
import type { Palette } from '../../domain/palette.ts';
import type { StorySummary } from '../../domain/story-summary.ts';
import type { Topic } from '../../domain/topic.ts';
import { button, buttonRow, selectRow } from '../fit/build-rows.ts';
import { cleanText } from '../text/clean-text.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { isolateText } from '../text/isolate-text.ts';
import { limits } from '../limits.ts';
import { linkTo } from '../text/link-to.ts';
import { clampPage, packPages } from '../fit/pack-pages.ts';
import { shareLetters } from './side-letters.ts';
import { sourceName } from '../text/source-name.ts';
import { storyOptions } from './story-options.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';

const storiesPerPage = 5;
const longestTitle = 160;

/** A page of ranked stories, best first, with a menu that opens one of them. A page that doesn't exist shows the nearest. */
export function headlinesView({
  stories,
  catalog,
  page = 0,
  topic,
  palette,
}: {
  stories: readonly StorySummary[];
  catalog: Catalog;
  page?: number;
  topic?: Topic;
  palette?: Palette | undefined;
}): View {
  const heading = topic === undefined ? 'Headlines' : `Headlines · ${escapeText(topic.name)}`;
  if (stories.length === 0) {
    return fitView({
      embeds: [
        {
          color: gold,
          title: heading,
          description: 'No story here has had news in the last 48 hours. `/story` finds older ones.',
        },
      ],
    });
  }
  const ranked = stories.map((story, index) => ({ story, text: rankedEntry(story, index + 1, catalog, palette) }));
  const pages = packPages(ranked, ({ text }) => text, { most: storiesPerPage, room: limits.description });
  const current = clampPage(page, pages.length);
  const shown = pages[current] ?? [];
  const id = (target: number): string => `headlines:${topic?.id ?? 'all'}:${target}`;
  const options = storyOptions(
    shown.map(({ story }) => story),
    ({ sources, sides }) => `${countOf(sources, 'source')} · ${shareLetters(sides)}`,
  );
  return fitView({
    embeds: [
      {
        color: gold,
        title: heading,
        description: shown.map(({ text }) => text).join('\n\n'),
        footer: { text: `Page ${current + 1} of ${pages.length} · ${countOf(stories.length, 'story', 'stories')}` },
      },
    ],
    components: [
      selectRow('story:pick', 'Open a story', options),
      ...(pages.length > 1
        ? [
            buttonRow(
              button(id(current - 1), 'Previous', current === 0),
              button(id(current + 1), 'Next', current === pages.length - 1),
            ),
          ]
        : []),
    ],
  });
}

function rankedEntry(story: StorySummary, rank: number, catalog: Catalog, palette?: Palette): string {
  const title = linkTo(cutLine(cleanText(story.title), longestTitle), story.url);
  const source = isolateText(escapeText(sourceName(catalog, story.sourceId)));
  const counts = `${countOf(story.articles, 'article')} · ${story.independent} independent`;
  return [
    `**${rank}.** ${title} — ${source}`,
    `${shareLetters(story.sides, palette)} · ${counts} · ${timestamp(story.updatedAt, 'R')}`,
    `\`/story ${story.slug}\``,
  ].join('\n');
}
