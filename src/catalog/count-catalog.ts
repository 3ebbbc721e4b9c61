import type { Catalog } from '../domain/source/catalog.ts';
import { factualities } from '../domain/source/factuality.ts';
import { leanings } from '../domain/source/leaning.ts';
import type { Source } from '../domain/source/source.ts';
import { markdownTable } from './markdown-table.ts';

/** Sources, feeds and ratings in numbers, by rater, leaning, factuality, language and country. */
export function countCatalog({ sources }: Catalog): string {
  const all = [...sources.values()];
  const feeds = all.flatMap((source) => source.feeds.map(({ language = source.language }) => language));
  const ratings = all.flatMap((source) => source.ratings);
  const raters = [...new Set(ratings.map(({ rater, kind }) => `${rater}: ${kind}`))].sort();
  const withoutSide = all.filter((source) => source.leaning === 'unrated' && hasRating(source));
  return [
    `${all.length} sources, ${feeds.length} feeds, ${ratings.length} ratings, ${new Set(all.map(({ country }) => country)).size} countries, ${new Set(all.map(({ language }) => language)).size} languages.`,
    `Of the unrated, ${withoutSide.length} have a rater who gives no side.`,
    '',
    markdownTable(
      ['rater', 'ratings', 'without a value'],
      raters.map((name) => {
        const own = ratings.filter(({ rater, kind }) => `${rater}: ${kind}` === name);
        return [name, String(own.length), String(own.filter(({ value }) => value === undefined).length)];
      }),
    ),
    '',
    markdownTable(
      ['factuality', 'sources'],
      factualities.map((level) => [level, String(all.filter(({ factuality }) => factuality === level).length)]),
    ),
    '',
    byLeaning(
      'total',
      all,
      () => 'all',
      (own) => own.flatMap((source) => source.feeds).length,
    ),
    '',
    byLeaning(
      'language',
      all,
      ({ language }) => language,
      (_, name) => feeds.filter((each) => each === name).length,
    ),
    '',
    byLeaning(
      'country',
      all,
      ({ country }) => country ?? 'none',
      (own) => own.flatMap((source) => source.feeds).length,
    ),
    '',
  ].join('\n');
}

/** A row for each name, the one with most sources first. */
function byLeaning(
  heading: string,
  all: readonly Source[],
  nameOf: (source: Source) => string,
  countFeeds: (own: readonly Source[], name: string) => number,
): string {
  const groups = new Map<string, Source[]>();
  for (const source of all) groups.set(nameOf(source), [...(groups.get(nameOf(source)) ?? []), source]);
  const rows = [...groups]
    .sort((one, other) => other[1].length - one[1].length || (one[0] < other[0] ? -1 : 1))
    .map(([name, own]) => [
      name,
      String(own.length),
      String(countFeeds(own, name)),
      ...leanings.map((leaning) => String(own.filter((source) => source.leaning === leaning).length)),
    ]);
  return markdownTable([heading, 'sources', 'feeds', ...leanings], rows);
}

function hasRating({ ratings }: Source): boolean {
  return ratings.some(({ kind }) => kind === 'leaning');
}
