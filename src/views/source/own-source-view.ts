import type { Catalog } from '../../domain/source/catalog.ts';
import type { GuildSource } from '../../domain/source/guild-source.ts';
import { countOf } from '../text/count-of.ts';
import { languageName } from '../text/display-name.ts';
import { escapeText } from '../text/escape-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { topicNames } from '../text/topic-names.ts';
import type { View } from '../view.ts';

/** Says which source a guild reads from now on. */
export function addedView({ name }: GuildSource, taken: readonly { articles: readonly unknown[] }[]): View {
  const articles = taken.reduce((sum, feed) => sum + feed.articles.length, 0);
  return fitView({
    content: `**${escapeText(name)}** is read for this server from now on: ${countOf(taken.length, 'feed')} with ${countOf(articles, 'article')} at present. \`/source list\` shows it, \`/source remove\` ends it.`,
  });
}

/** Says what a guild's own source is called now, in which language, and what it is about. */
export function editedView({ name, language, feeds }: GuildSource, catalog: Catalog): View {
  const topics = [...new Set(feeds.flatMap(({ topic }) => topic ?? []))];
  const about = topics.length === 0 ? '' : ` · ${topicNames(topics, catalog)}`;
  return fitView({
    content: `Now **${escapeText(name)}** · ${escapeText(languageName(language) ?? language)}${about}.`,
  });
}

/** Says that a guild's own source is gone. */
export function removedView({ name, feeds }: GuildSource): View {
  return fitView({
    content: `**${escapeText(name)}** is not read any more: ${countOf(feeds.length, 'feed')} and all they told are gone from this server.`,
  });
}
