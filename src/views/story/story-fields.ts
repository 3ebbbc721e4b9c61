import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Coverage } from '../../domain/story/coverage.ts';
import type { Story } from '../../domain/story/story.ts';
import { escapeText } from '../text/escape-text.ts';
import { factualityLine } from './factuality-line.ts';
import { ownersLine } from './owners-line.ts';
import { sourceName } from '../text/source-name.ts';
import { timestamp } from '../text/timestamp.ts';

const mostCountries = 6;

/** Factuality, owners and countries of a story's sources, then when it was first seen, and by whom, and last updated. */
export function storyFields(story: Story, coverage: Coverage, catalog: Catalog): APIEmbedField[] {
  const [first] = story.articles;
  const by = first === undefined ? '' : `\n${escapeText(sourceName(catalog, first.sourceId))}`;
  return [
    { name: 'Factuality', value: factualityLine(coverage) },
    { name: 'Owners', value: ownersLine(coverage) },
    { name: 'Countries', value: countriesLine(coverage.countries) },
    { name: 'First seen', value: timestamp(story.firstSeenAt, 'R') + by, inline: true },
    { name: 'Updated', value: timestamp(story.updatedAt, 'R'), inline: true },
  ].filter(({ value }) => value !== '');
}

function countriesLine(countries: Coverage['countries']): string {
  const shown = countries.slice(0, mostCountries).map(([country, sources]) => `${escapeText(country)} ${sources}`);
  const more = countries.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(' · ');
}
