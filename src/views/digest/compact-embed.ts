import type { APIEmbed } from 'discord-api-types/v10';
import type { Catalog } from '../../domain/source/catalog.ts';
import { headlineOf } from '../../domain/story/story.ts';
import { gold } from '../colours.ts';
import { limits } from '../limits.ts';
import { countLetters } from '../story/side-letters.ts';
import { cleanText } from '../text/clean-text.ts';
import { countCharacters } from '../text/count-characters.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { linkTo } from '../text/link-to.ts';
import { sourceName } from '../text/source-name.ts';
import type { DigestStory } from './digest-embed.ts';

const longestTitle = 140;
const longestSource = 40;

/** All stories of a digest on one card: headline, source and coverage of each. A link gives way where all would not fit. */
export function compactEmbed(stories: readonly DigestStory[], catalog: Catalog): APIEmbed {
  const room = Math.floor(limits.description / Math.max(1, stories.length)) - 1;
  return { color: gold, description: stories.map((entry) => entryOf(entry, catalog, room)).join('\n') };
}

function entryOf({ story, coverage, isUpdate }: DigestStory, catalog: Catalog, room: number): string {
  const headline = headlineOf(story);
  const { left, center, right } = coverage.sides;
  const facts = [
    isolateText(escapeText(cutLine(cleanText(sourceName(catalog, headline.sourceId)), longestSource))),
    countOf(coverage.articles, 'article'),
    countLetters({ left: left.count, center: center.count, right: right.count }),
    ...(isUpdate === true ? ['update'] : []),
  ].join(' · ');
  const title = cutLine(cleanText(headline.title), longestTitle);
  const linked = `**${linkTo(title, headline.url)}**\n-# ${facts}`;
  if (countCharacters(linked) <= room) return linked;
  return cutLine(isolateText(escapeText(title)), Math.max(20, room - countCharacters(facts) - 5)) + `\n-# ${facts}`;
}
