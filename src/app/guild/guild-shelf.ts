import { coverageOf } from '../../briefing/coverage/coverage-of.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { GuildStory } from '../../domain/guild/guild-story.ts';
import type { Side } from '../../domain/source/leaning.ts';
import { createEdition, type Edition } from '../../edition/edition.ts';
import { toEntry } from '../../edition/to-entry.ts';

/** What a guild's own sources tell, in memory: found there by the guild alone. */
export interface GuildShelf {
  guildId: string;
  /** The guild's own stories, those included that belong to a shared one. */
  edition: Edition;
  /** A shared story's id to the ids of the guild's own stories that belong to it. */
  attached: ReadonlyMap<string, readonly string[]>;
  /** The other way round. */
  sharedIdOf: ReadonlyMap<string, string>;
  /** Every article's story, by its id. */
  storyOf: ReadonlyMap<string, string>;
}

/** The shelf of a guild with these stories. */
export function fillShelf(
  guildId: string,
  told: readonly GuildStory[],
  { catalog, pool }: { catalog: Catalog; pool: Record<Side, number> },
): GuildShelf {
  const edition = createEdition();
  const attached = new Map<string, string[]>();
  const sharedIdOf = new Map<string, string>();
  for (const { story, shared } of told) {
    if (shared === undefined) continue;
    sharedIdOf.set(story.id, shared.storyId);
    attached.set(shared.storyId, [...(attached.get(shared.storyId) ?? []), story.id]);
  }
  const changed = told.map(({ story }) => toEntry(story, coverageOf(story, catalog, pool)));
  edition.publish({ changed, removed: [] });
  const storyOf = new Map(told.flatMap(({ story }) => story.articles.map(({ id }) => [id, story.id] as const)));
  return { guildId, edition, attached, sharedIdOf, storyOf };
}
