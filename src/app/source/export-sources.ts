import type { Catalog } from '../../domain/source/catalog.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { UserError } from '../../domain/user-error.ts';
import { writeOpml } from '../../ingest/opml/write-opml.ts';

/**
 * A guild's own sources as an OPML file: topics are folders, and what `importSources` needs to make the same of it.
 * @throws UserError when the guild has none.
 */
export function exportSources({ topics }: Catalog, { sources }: Guild, now: Date): string {
  if (sources.length === 0) {
    throw new UserError(
      'no-source',
      'This server has no sources of its own. `/source add` or `/source import` adds some.',
    );
  }
  const feeds = sources.flatMap(({ name, domain, language, feeds: all }) =>
    all.map(({ url, topic }) => ({
      url,
      name,
      siteUrl: `https://${domain}/`,
      language,
      folders: topic === undefined ? [] : [topics.get(topic)?.name ?? topic],
    })),
  );
  return writeOpml('Sources of this server', feeds, now);
}
