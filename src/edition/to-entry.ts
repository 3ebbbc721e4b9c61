import type { Coverage } from '../domain/story/coverage.ts';
import { sides, type Side } from '../domain/source/leaning.ts';
import { headlineOf, type Story } from '../domain/story/story.ts';
import type { EntryDraft } from './entry.ts';
import { hashUrl } from './hash-url.ts';
import { wordsOf } from './words-of.ts';

/** Words of other headlines that a story is found by, the most frequent ones. */
const mostWords = 16;
const mostLanguages = 6;
const mostWordsPerLanguage = 12;

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
      // Copies: a parsed title may be a slice that keeps its whole feed in memory.
      title: structuredClone(headline.title),
      url: structuredClone(headline.url),
      sourceId: headline.sourceId,
      topics,
      articles: coverage.articles,
      sources: coverage.sources,
      independent: coverage.independent,
      rated: coverage.rated,
      sides: counts,
      firstSeenAt,
      updatedAt,
      sourceIds: [...new Set(story.articles.map((article) => article.sourceId))],
      urlHashes: story.articles.map(({ url }) => hashUrl(url)),
    },
    searchText: searchTextOf(story),
  };
}

/** Slugs, the headline, a headline of each other language, and the words that other headlines have in common. */
function searchTextOf(story: Story): string {
  const headline = headlineOf(story);
  const words = new Set([story.slug, ...story.aliases, headline.title].flatMap(wordsOf));
  for (const title of foreignTitles(story, headline.language)) {
    for (const word of wordsOf(title).slice(0, mostWordsPerLanguage)) words.add(word);
  }
  const counts = new Map<string, number>();
  for (const { title } of story.articles) {
    for (const word of new Set(wordsOf(title))) {
      if (word.length > 2 && !words.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const frequent = [...counts].sort(([, one], [, other]) => other - one).slice(0, mostWords);
  return [...words, ...frequent.map(([word]) => word)].join(' ');
}

/** The first title of each language that the headline is not in. */
function foreignTitles(story: Story, language: string): string[] {
  const titles = new Map<string, string>();
  for (const article of story.articles) {
    if (article.language !== language && !titles.has(article.language)) titles.set(article.language, article.title);
  }
  return [...titles.values()].slice(0, mostLanguages);
}
