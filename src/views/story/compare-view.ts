import type { Catalog } from '../../domain/source/catalog.ts';
import { minSourcesForWords, type ComparedSide, type Comparison } from '../../domain/story/comparison.ts';
import { sideLabels, sides, type Side } from '../../domain/source/leaning.ts';
import type { Story } from '../../domain/story/story.ts';
import { numberArticles, type NumberedArticle } from './article-numbers.ts';
import { cleanText } from '../text/clean-text.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { isolateText } from '../text/isolate-text.ts';
import { linkTo } from '../text/link-to.ts';
import { letterOf } from './side-letters.ts';
import { sourceName } from '../text/source-name.ts';
import { storyTitle } from './story-title.ts';
import type { View } from '../view.ts';

const headlinesPerSide = 3;
const wordsPerSide = 8;
const longestTitle = 140;
const longestWord = 40;

/** How each side words a story: its headlines, and the words that it uses more than the others. */
export function compareView(story: Story, comparison: Comparison, catalog: Catalog): View {
  const numbers = numberArticles(story);
  const sections = sides.map((side) => sideSection(side, comparison, numbers, catalog));
  const note = comparison.wordsShown
    ? 'Words: what a side’s articles use more than the others’ do.'
    : `Too few sources to compare words: that takes ${minSourcesForWords} on each of two sides.`;
  return fitView({
    embeds: [
      {
        color: gold,
        author: { name: 'Compare' },
        title: storyTitle(story),
        description: sections.join('\n\n'),
        footer: { text: `${note} Ratings are of sources, not of articles.` },
      },
    ],
  });
}

function sideSection(
  side: Side,
  comparison: Comparison,
  numbers: ReadonlyMap<string, NumberedArticle>,
  catalog: Catalog,
): string {
  const { articleIds, words } = comparison.sides[side];
  const heading = `**${letterOf(side)} · ${sideLabels[side]}** · ${countOf(articleIds.length, 'source')}`;
  const headlines = articleIds
    .slice(0, headlinesPerSide)
    .flatMap((id) => numbers.get(id) ?? [])
    .map(({ number, article }) => {
      const title = linkTo(cutLine(cleanText(article.title), longestTitle), article.url);
      return `[${number}] ${title} — ${isolateText(escapeText(sourceName(catalog, article.sourceId)))}`;
    });
  const empty = `No source rated ${sideLabels[side]} among ours covers this.`;
  return [heading, ...(articleIds.length === 0 ? [empty] : headlines), ...wordsLine(words, comparison)].join('\n');
}

function wordsLine(words: ComparedSide['words'], { wordsShown }: Comparison): string[] {
  if (!wordsShown || words.length === 0) return [];
  const shown = words.slice(0, wordsPerSide).map((word) => isolateText(cutLine(escapeText(word), longestWord)));
  return [`Words: ${shown.join(' · ')}`];
}
