import type { Catalog } from '../../domain/source/catalog.ts';
import { minSourcesForWords } from '../../domain/story/comparison.ts';
import { minRatedForRows, type Coverage } from '../../domain/story/coverage.ts';
import { version } from '../../domain/version.ts';
import type { Story } from '../../domain/story/story.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { fitText } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { raterLines } from '../source/rater-lines.ts';
import { countLetters } from './side-letters.ts';
import { timestamp } from '../text/timestamp.ts';
import { blindspotRuleText } from './blindspot-rule-text.ts';
import { excludedLines } from './excluded-lines.ts';
import { storyTitle } from './story-title.ts';
import type { View } from '../view.ts';

/** `; with reporting of their own L 9 · C 3 · R 7` */
function independentSides({ independentSides: counts }: Coverage): string {
  return counts === undefined ? '' : `; with reporting of their own ${countLetters(counts)}`;
}

/** How a story's card came about: counts, pool, what is left out, thresholds, raters and versions. */
export function madeView(story: Story, coverage: Coverage, catalog: Catalog, catalogVersion: string): View {
  const copies = story.articles.filter(({ copyOf }) => copyOf !== undefined).length;
  const fields = [
    {
      name: 'Counted',
      value: [
        `${countOf(coverage.articles, 'article')} of ${countOf(coverage.sources, 'source')}; ${coverage.independent} independent, ${countOf(copies, 'copy', 'copies')} of others’ text`,
        `${coverage.rated} rated (${countLetters({ left: coverage.sides.left.count, center: coverage.sides.center.count, right: coverage.sides.right.count })}), ${coverage.unrated} unrated${independentSides(coverage)}`,
        `First seen ${timestamp(story.firstSeenAt, 'f')}, updated ${timestamp(story.updatedAt, 'f')}`,
      ].join('\n'),
    },
    { name: 'Our active sources', value: `${countLetters(coverage.pool)}: compare the story’s shares with these` },
    { name: 'Left out', value: excludedLines(story, catalog).join('\n') },
    {
      name: 'Thresholds',
      value: [
        `Shares from ${minRatedForRows} rated sources`,
        `Words compared from ${minSourcesForWords} sources a side`,
        blindspotRuleText(),
      ].join('\n'),
    },
    { name: 'Raters', value: fitText(raterLines(story, catalog).join('\n'), limits.fieldValue) },
  ].map(({ name, value }) => ({ name, value: fitText(value, limits.fieldValue) }));
  return fitView({
    embeds: [
      {
        color: gold,
        author: { name: 'How was this made?' },
        title: storyTitle(story),
        description: [
          'Every sentence on the card stands in a source’s article, word for word, and is linked to it. No text was generated or translated.',
          'Articles about one event are grouped by their words, names, numbers and dates. Each source counts once, whatever it publishes.',
          'Leaning and factuality are what the raters below say of a source. A source that nobody rated is unrated; nothing is guessed.',
        ].join('\n'),
        fields,
        footer: { text: `Broadsheet ${version} · catalog ${catalogVersion}` },
      },
    ],
  });
}
