import type { CatchUp, CaughtUpStory } from '../../domain/story/catch-up.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { headlineOf } from '../../domain/story/story.ts';
import type { Topic } from '../../domain/story/topic.ts';
import { gold } from '../colours.ts';
import { selectRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { changeLines } from '../story/change-lines.ts';
import { storyOptions } from '../story/story-options.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine, fitText } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { linkTo } from '../text/link-to.ts';
import { sourceName } from '../text/source-name.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';

const longestTitle = 160;

/** What changed since its reader looked last, with a menu that opens one of the stories beside it. */
export function catchUpView({ since, hasLooked, stories, hasMore }: CatchUp, catalog: Catalog, topic?: Topic): View {
  const when = hasLooked ? `since ${timestamp(since, 'f')}` : 'in the last 24 hours';
  const what = topic === undefined ? '' : ` on ${isolateText(escapeText(topic.name))}`;
  const mark =
    topic === undefined
      ? 'Next time it goes on from here. Only the time is kept: /privacy'
      : 'Of one topic: /catchup without it goes on from where you were.';
  if (stories.length === 0) return fitView({ content: `Nothing changed${what} ${when}.` });
  const options = storyOptions(
    stories.map(({ story, articles }) => ({ slug: story.slug, title: headlineOf(story).title, articles })),
    ({ articles }) => countOf(articles, 'new article'),
  );
  const entries = stories.map((story, index) => storyLines(story, index + 1, catalog));
  const more = hasMore ? ['Further stories: `/headlines`'] : [];
  return fitView({
    embeds: [
      {
        color: gold,
        title: topic === undefined ? 'What changed' : `What changed · ${escapeText(topic.name)}`,
        description: fitText([`${capitalize(when)}:`, ...entries, ...more].join('\n\n'), limits.description),
        footer: { text: mark },
      },
    ],
    components: [selectRow('catchup:open', 'Open a story', options)],
  });
}

function storyLines(
  { story, change, articles, independent, phase, isFollowed }: CaughtUpStory,
  rank: number,
  catalog: Catalog,
): string {
  const headline = headlineOf(story);
  const title = linkTo(cutLine(cleanText(headline.title), longestTitle), headline.url);
  const source = isolateText(escapeText(sourceName(catalog, headline.sourceId)));
  const news =
    change === undefined
      ? [`new story: ${countOf(independent, 'independent source')}, ${phase}`]
      : changeLines(change, story, catalog);
  // Copies alone make no change.
  const told = news.length > 0 ? news : [countOf(articles, 'new article')];
  const mark = isFollowed === true ? ['followed here'] : [];
  return [`**${rank}.** ${title} — ${source}`, [...mark, ...told].join(' · '), `\`/story ${story.slug}\``].join('\n');
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
