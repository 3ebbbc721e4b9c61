import type { Catalog } from '../../domain/source/catalog.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';
import type { Phase, TimelineEntry } from '../../domain/story/timeline.ts';
import { numberArticles, type NumberedArticle } from './article-numbers.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { cleanText } from '../text/clean-text.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine, fitText } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { isolateText } from '../text/isolate-text.ts';
import { limits } from '../limits.ts';
import { linkTo } from '../text/link-to.ts';
import { sourceName } from '../text/source-name.ts';
import { storyTitle } from './story-title.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';

export interface TimelineCard {
  story: Story;
  catalog: Catalog;
  phase: Phase;
  /** Oldest first. */
  timeline: readonly TimelineEntry[];
}

const longestTitle = 160;

/** What each phase means, as `phaseOf` judges it. */
const meanings: Record<Phase, string> = {
  breaking: 'first reported less than 6 hours ago, and articles are coming in',
  developing: 'less than two days old, and articles are coming in',
  sustained: 'older than two days, and articles are still coming in',
  fading: 'few articles or none in the last half day',
};

/** How a story went: where it stands, who broke the news, and the articles that brought something new. */
export function timelineView({ story, catalog, phase, timeline }: TimelineCard): View {
  const numbers = numberArticles(story);
  const counts = [countOf(story.articles.length, 'article'), `updated ${timestamp(story.updatedAt, 'R')}`];
  const entries = timeline.flatMap((entry) => {
    const cited = numbers.get(entry.articleId);
    return cited === undefined ? [] : [entryLines(entry, cited, catalog)];
  });
  const lines = [`**${phase}**: ${meanings[phase]}`, counts.join(' · '), '', ...entries.flatMap((text) => [text, ''])];
  if (entries.length < 2) lines.push('No later article brought a figure or words that other sources took up.');
  return fitView({
    embeds: [
      {
        color: gold,
        author: { name: 'Timeline' },
        title: storyTitle(story),
        url: headlineOf(story).url,
        description: fitText(lines.join('\n'), limits.description),
        footer: { text: 'First report: among the sources that we read. Times are the articles’ own.' },
      },
    ],
    components: [buttonRow(button(`story:${story.slug}:sources:0`, 'Sources'))],
  });
}

/** Two lines: when and what, then who, with the figure that is new. */
function entryLines(
  { at, kind, figure }: TimelineEntry,
  { number, article }: NumberedArticle,
  catalog: Catalog,
): string {
  const title = cutLine(cleanText(article.title), longestTitle);
  const link = linkTo(title === '' ? 'Untitled' : title, article.url);
  const source = isolateText(escapeText(sourceName(catalog, article.sourceId)));
  const facts = [
    kind === 'first' ? `${source} broke the news` : source,
    ...(figure === undefined
      ? []
      : [`${escapeText(figure.label)}: ${isolateText(escapeText(cutLine(figure.text, 60)))}`]),
  ];
  return `${timestamp(at, 'f')} [${number}] ${link}\n${facts.join(' · ')}`;
}
