import type { APIEmbed } from 'discord-api-types/v10';
import type { Catalog } from '../../domain/source/catalog.ts';
import { sides, type Side } from '../../domain/source/leaning.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';
import type { Coverage } from '../../domain/story/coverage.ts';
import { citation, numberArticles } from '../story/article-numbers.ts';
import { cleanText } from '../text/clean-text.ts';
import { gold } from '../colours.ts';
import { countCharacters } from '../text/count-characters.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { shareLetters } from '../story/side-letters.ts';
import { sourceName } from '../text/source-name.ts';
import { storyImage } from '../story/story-image.ts';
import { storyTitle } from '../story/story-title.ts';

export interface DigestStory {
  story: Story;
  coverage: Coverage;
  /** An earlier digest had it, and it changed materially since. */
  isUpdate?: boolean;
  palette?: Palette;
}

const longestTitle = 180;
const longestSource = 60;
const longestPoint = 320;

/** A story of a digest in at most `room` code points: headline, source, its first key point, and coverage in letters. */
export function digestEmbed(
  { story, coverage, isUpdate, palette }: DigestStory,
  catalog: Catalog,
  room: number,
  withoutPictures = false,
): APIEmbed {
  const headline = headlineOf(story);
  const title = storyTitle(story, longestTitle);
  const via = cutLine(cleanText(sourceName(catalog, headline.sourceId)), longestSource);
  const author = isUpdate === true ? `${via} · update` : via;
  const counts = [countOf(coverage.articles, 'article'), `${coverage.independent} independent`];
  const letters = [shareLetters(countsBySide(coverage.sides), palette), ...counts].join(' · ');
  const left = room - countCharacters(title) - countCharacters(author) - countCharacters(letters);
  const point = keyPoint({ story, coverage }, left);
  const image = withoutPictures ? undefined : storyImage(story);
  return {
    color: gold,
    author: { name: author },
    title,
    url: headline.url,
    description: [...(point === undefined ? [] : [point]), letters].join('\n'),
    ...(image === undefined ? {} : { thumbnail: { url: image } }),
  };
}

/** The first key point with a link to its article, unless it only repeats the headline; the link gives way before the words. */
function keyPoint({ story }: DigestStory, room: number): string | undefined {
  const [point] = story.brief.keyPoints;
  const cited = numberArticles(story).get(point?.articleIds[0] ?? '');
  if (point === undefined || cited === undefined || point.text === headlineOf(story).title) return undefined;
  const link = ` ${citation(cited)}`;
  const plain = ` [${cited.number}]`;
  const words = escapeText(point.text);
  const end = countCharacters(link) + Math.min(countCharacters(words), longestPoint) < room ? link : plain;
  const space = Math.min(longestPoint, room - countCharacters(end) - 6);
  return space < 20 ? undefined : isolateText(cutLine(words, space)) + end;
}

function countsBySide(shares: Record<Side, { count: number }>): Record<Side, number> {
  return Object.fromEntries(sides.map((side) => [side, shares[side].count])) as Record<Side, number>;
}
