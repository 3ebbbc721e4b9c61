import type { Catalog } from '../../domain/source/catalog.ts';
import { sideLabels, sideOf, sides, type Side } from '../../domain/source/leaning.ts';
import type { Story } from '../../domain/story/story.ts';
import { articleEntry } from './article-entry.ts';
import { numberArticles } from './article-numbers.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { clampPage, packPages } from '../fit/pack-pages.ts';
import { storyTitle } from './story-title.ts';
import type { View } from '../view.ts';

type Group = Side | 'unrated';

const groups: readonly Group[] = [...sides, 'unrated'];
const groupLabels: Record<Group, string> = { ...sideLabels, unrated: 'Unrated' };

/** Room for the sides' headings on a page. */
const headings = 100;
const entriesPerPage = 8;

/**
 * A page of all articles of a story, from left to right and the unrated last, under the numbers that the story's citations use.
 * `only` is a side or `unrated`; anything else shows all. A page that doesn't exist shows the nearest.
 */
export function sourcesView(story: Story, catalog: Catalog, page = 0, only?: string): View {
  const numbers = numberArticles(story);
  const shownGroup = groups.find((group) => group === only);
  const all = [...numbers.values()]
    .map((numbered) => ({
      group: sideOf(catalog.sources.get(numbered.article.sourceId)?.leaning ?? 'unrated') ?? ('unrated' as const),
      text: articleEntry(numbered, numbers, catalog),
    }))
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  const entries = all.filter(({ group }) => shownGroup === undefined || group === shownGroup);
  const room = limits.description - headings;
  const pages = packPages(entries, ({ text }) => text, { most: entriesPerPage, room });
  const current = clampPage(page, pages.length);
  const shown = pages[current] ?? [];
  const lines = shown.flatMap(({ group, text }, index) =>
    group === shown[index - 1]?.group ? [text] : ['', `**${groupLabels[group]}**`, text],
  );
  const chips = groups
    .filter((group) => group !== shownGroup)
    .map((group) => {
      const count = all.filter((entry) => entry.group === group).length;
      return button(`story:${story.slug}:sources:0:${group}`, `${groupLabels[group]} ${count}`, count === 0);
    });
  const showAll = shownGroup === undefined ? [] : [button(`story:${story.slug}:sources:0`, `All ${all.length}`)];
  const id = (target: number): string => {
    return `story:${story.slug}:sources:${target}${shownGroup === undefined ? '' : `:${shownGroup}`}`;
  };
  const turns = [
    button(id(current - 1), 'Previous', current === 0),
    button(id(current + 1), 'Next', current === pages.length - 1),
  ];
  return fitView({
    embeds: [
      {
        color: gold,
        author: { name: `Sources${shownGroup === undefined ? '' : ` · ${groupLabels[shownGroup]}`}` },
        title: storyTitle(story),
        description: lines.length === 0 ? 'No articles on this side.' : lines.join('\n'),
        footer: { text: `Page ${current + 1} of ${pages.length} · ${countOf(entries.length, 'article')}` },
      },
    ],
    components: [...(pages.length > 1 ? [buttonRow(...turns)] : []), buttonRow(...showAll, ...chips)],
  });
}
