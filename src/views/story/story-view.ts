import type { APIEmbed } from 'discord-api-types/v10';
import type { Blindspot } from '../../domain/story/blindspot.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Comparison } from '../../domain/story/comparison.ts';
import type { Coverage } from '../../domain/story/coverage.ts';
import type { DisputedNumber } from '../../domain/story/disputed-number.ts';
import { sides } from '../../domain/source/leaning.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import type { Phase } from '../../domain/story/timeline.ts';
import { numberArticles } from './article-numbers.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { cleanText } from '../text/clean-text.ts';
import { gold } from '../colours.ts';
import { countCharacters } from '../text/count-characters.ts';
import { disputedLines } from './disputed-lines.ts';
import { cutLine, fitText } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { sourceName } from '../text/source-name.ts';
import { storyDescription } from './story-description.ts';
import { storyFields } from './story-fields.ts';
import { storyImage } from './story-image.ts';
import { storyTitle } from './story-title.ts';
import type { View } from '../view.ts';

export interface StoryCard {
  story: Story;
  coverage: Coverage;
  catalog: Catalog;
  comparison?: Comparison;
  blindspot?: Blindspot;
  disputed?: readonly DisputedNumber[];
  phase?: Phase;
  palette?: Palette;
}

const footer = 'Sentences are the sources’ own. Ratings are raters’ opinions of sources, not of this story.';

/**
 * A story's card: what happened, who says so, who covers it; with buttons for its sources, a
 * comparison, how it went and how it was made, and for who may correct it or have the channel follow it; `buttons` stand in place of the last.
 */
export function storyView(card: StoryCard, buttons = [button(`follow:here:${card.story.slug}`, 'Follow here')]): View {
  const { story, coverage, catalog } = card;
  const headline = headlineOf(story);
  const image = storyImage(story);
  const title = storyTitle(story);
  const author = cutLine(authorLine(card), limits.author);
  const disputed = fitText(
    disputedLines(card.disputed ?? [], numberArticles(story), catalog).join('\n'),
    limits.fieldValue,
  );
  const fields = [
    ...(disputed === '' ? [] : [{ name: 'Disputed numbers', value: disputed }]),
    ...storyFields(story, coverage, catalog),
  ];
  const used = [title, author, footer, ...fields.flatMap(({ name, value }) => [name, value])].reduce(
    (sum, text) => sum + countCharacters(text),
    0,
  );
  const embed: APIEmbed = {
    color: gold,
    author: { name: author },
    title,
    url: headline.url,
    description: storyDescription(card, Math.min(limits.description, limits.embedTotal - used)),
    fields,
    ...(image === undefined ? {} : { image: { url: image } }),
    footer: { text: footer },
  };
  const slug = story.slug;
  return fitView({
    embeds: [embed],
    components: [
      buttonRow(
        button(`story:${slug}:sources:0`, 'Sources'),
        button(`story:${slug}:compare`, 'Compare', !isComparable(card)),
        button(`story:${slug}:timeline`, 'Timeline'),
        button(`story:${slug}:made`, 'How was this made?'),
      ),
      buttonRow(button(`correct:${slug}:open`, 'Correct'), ...buttons),
    ],
  });
}

/** `via Harbour Post · World · developing` */
function authorLine({ story, catalog, phase }: StoryCard): string {
  const topics = story.topics.map((topic) => catalog.topics.get(topic)?.name ?? topic);
  const via = `via ${sourceName(catalog, headlineOf(story).sourceId)}`;
  return [via, ...topics, ...(phase === undefined ? [] : [phase])].map(cleanText).join(' · ');
}

function isComparable({ coverage, comparison }: StoryCard): boolean {
  const covering = sides.filter((side) =>
    comparison === undefined ? coverage.sides[side].count > 0 : comparison.sides[side].articleIds.length > 0,
  );
  return covering.length >= 2;
}
