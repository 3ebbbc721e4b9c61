import { ButtonStyle, type APISelectMenuOption } from 'discord-api-types/v10';
import type { Article } from '../../domain/story/article.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Correction } from '../../domain/guild/correction.ts';
import type { StorySummary } from '../../domain/story/story-summary.ts';
import type { Story } from '../../domain/story/story.ts';
import { button, buttonRow, selectRow } from '../fit/build-rows.ts';
import { gold } from '../colours.ts';
import { fitView } from '../fit/fit-view.ts';
import { clampPage } from '../fit/pack-pages.ts';
import { limits } from '../limits.ts';
import { numberArticles } from '../story/article-numbers.ts';
import { storyOptions } from '../story/story-options.ts';
import { storyTitle } from '../story/story-title.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { cutLine } from '../text/fit-text.ts';
import { sourceName } from '../text/source-name.ts';
import { timeAgo } from '../text/time-ago.ts';
import type { View } from '../view.ts';
import { correctionLine } from './correction-line.ts';

const explanation =
  'What you say holds in this server at once, and is seen nowhere else. It stands in `/audit`, and can be taken back here.';
/** Newest corrections of a story that can be taken back from its panel. */
const mostUndos = 5;

/** What a moderator may say of a story: which articles don't belong, or of which other story it is a part. */
export function correctView({
  story,
  catalog,
  nearest,
  corrections,
  page = 0,
  now,
}: {
  story: Story;
  catalog: Catalog;
  nearest: readonly StorySummary[];
  /** Those in force that speak of this story, oldest first. */
  corrections: readonly Correction[];
  page?: number;
  now: Date;
}): View {
  const { slug } = story;
  const pages = Math.max(1, Math.ceil(story.articles.length / limits.options));
  const current = clampPage(page, pages);
  const start = current * limits.options;
  const shown = [...numberArticles(story).values()].slice(start, start + limits.options);
  const articles = shown.map(({ number, article }) => articleOption(number, article, catalog, now));
  const others = storyOptions(nearest, ({ sources, updatedAt }) => {
    return `${countOf(sources, 'source')} · ${timeAgo(updatedAt, now)}`;
  });
  const latest = corrections.slice(-mostUndos);
  const span = pages === 1 ? '' : ` (${start + 1} to ${start + shown.length} of ${story.articles.length})`;
  const pick = selectRow(`correct:${slug}:split:${current}`, `Not the same story${span}`, articles);
  return fitView({
    embeds: [
      {
        color: gold,
        author: { name: 'Correct a story' },
        title: storyTitle(story),
        description: [
          explanation,
          ...(latest.length === 0 ? [] : ['', '**In force here**']),
          ...latest.map((correction, index) => `${index + 1}. ${correctionLine(correction)}`),
        ].join('\n'),
        footer: { text: `/correct ${slug}` },
      },
    ],
    components: [
      // One article can't be taken out of itself.
      ...(story.articles.length > 1
        ? [
            {
              ...pick,
              components: pick.components.map((menu) => ({ ...menu, min_values: 1, max_values: shown.length })),
            },
          ]
        : []),
      ...(pages > 1
        ? [
            buttonRow(
              button(`correct:${slug}:page:${current - 1}`, 'Previous articles', current === 0),
              button(`correct:${slug}:page:${current + 1}`, 'Next articles', current === pages - 1),
            ),
          ]
        : []),
      ...(others.length === 0 ? [] : [selectRow(`correct:${slug}:join`, 'Same story as …', others)]),
      buttonRow(
        ...latest.map(({ id }, index) => ({
          ...button(`correct:${slug}:undo:${id}`, `Undo ${index + 1}`),
          style: ButtonStyle.Danger as ButtonStyle.Secondary,
        })),
      ),
    ],
  });
}

function articleOption(number: number, article: Article, catalog: Catalog, now: Date): APISelectMenuOption {
  const title = cutLine(cleanText(article.title), limits.optionText - 6);
  const source = cleanText(sourceName(catalog, article.sourceId));
  return {
    label: `${number}. ${title === '' ? 'Not quoted in this server' : title}`,
    value: article.id,
    description: `${source} · ${timeAgo(article.publishedAt, now)}`,
  };
}
