import type { Article } from '../domain/story/article.ts';

/** English comes first when at least this share of the articles, and at least three, are in it. */
const fairShare = 0.25;

/** The language to present a story in: English when it has a fair share of the articles, else the one most are in. */
export function storyLanguage(articles: readonly Article[]): string {
  const counts = new Map<string, number>();
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const english = counts.get('en') ?? 0;
  if (english >= 3 && english >= fairShare * articles.length) return 'en';
  return first?.[0] ?? 'und';
}
