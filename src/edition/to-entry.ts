import type { Coverage } from '../domain/coverage.ts';
import { foldText } from '../domain/fold-text.ts';
import { sides, type Side } from '../domain/leaning.ts';
import { headlineOf, type Story } from '../domain/story.ts';
import type { EntryDraft } from './entry.ts';
import { hashUrl } from './hash-url.ts';

/** Words of other headlines that a story is found by, the most frequent ones. */
const mostWords = 16;

/** What the edition holds of a story. */
export function toEntry(story: Story, coverage: Coverage): EntryDraft {
  const { id, slug, aliases, topics, firstSeenAt, updatedAt } = story;
  const headline = headlineOf(story);
  const counts = Object.fromEntries(sides.map((side) => [side, coverage.sides[side].count])) as Record<Side, number>;
  return {
    entry: {
      id,
      slug,
      aliases,
      title: headline.title,
      url: headline.url,
      sourceId: headline.sourceId,
      topics,
      articles: coverage.articles,
      sources: coverage.sources,
      independent: coverage.independent,
      rated: coverage.rated,
      sides: counts,
      firstSeenAt,
      updatedAt,
      urlHashes: story.articles.map(({ url }) => hashUrl(url)),
    },
    searchText: searchTextOf(story),
  };
}

/** Slugs, the headline, and the words that other headlines have in common. */
function searchTextOf(story: Story): string {
  const headline = foldText(headlineOf(story).title);
  const known = new Set(headline.split(' '));
  const counts = new Map<string, number>();
  for (const { title } of story.articles) {
    for (const word of new Set(foldText(title).split(' '))) {
      if (word.length > 2 && !known.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const frequent = [...counts].sort(([, one], [, other]) => other - one).slice(0, mostWords);
  return [foldText([story.slug, ...story.aliases].join(' ')), headline, ...frequent.map(([word]) => word)].join(' ');
}
