import type { Source } from '../../domain/source/source.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Discovery } from '../../ingest/discover/discover-feeds.ts';
import { escapeText } from '../../views/text/escape-text.ts';
import { cutLine } from '../../views/text/fit-text.ts';
import { feedChoice, type ShownFeed } from '../../views/source/found-feeds-view.ts';
import type { App } from '../app.ts';

/** A source has rarely more, and a member waits. */
const mostFeeds = 5;
const longestReason = 500;

type FoundFeeds = Extract<Discovery, { kind: 'found' }>;

/**
 * What stands behind an address right now, asked for without memory of earlier answers.
 * @throws UserError saying exactly why it yields nothing.
 */
export async function requireFeeds(app: App, address: string): Promise<FoundFeeds> {
  const discovery = await app.discoverFeeds(address);
  if (discovery.kind === 'found') return discovery;
  throw new UserError('no-feed', `No feed there. ${escapeText(cutLine(discovery.message, longestReason))}.`);
}

/**
 * The feeds behind an address that a guild does not read yet.
 * @throws UserError saying why there is none, or as whose feeds they are read already.
 */
export async function requireNewFeeds(app: App, guildId: string, address: string): Promise<FoundFeeds> {
  const found = await requireFeeds(app, address);
  const readers = new Map((await app.feedHealth(guildId)).map(({ feed, source }) => [feed.url, source.name]));
  const feeds = found.feeds.filter(({ url }) => !readers.has(url));
  if (feeds.length > 0) return { ...found, feeds };
  const names = new Set(found.feeds.map(({ url }) => escapeText(readers.get(url) ?? '')));
  throw new UserError(
    'exists',
    `What is there is read already, as feeds of ${[...names].join(', ')}. \`/source info\` shows them.`,
  );
}

/**
 * The feeds that were chosen on a card, as the address offers them now: what it offered when the card was made is history.
 * @throws UserError when it offers none of them any more.
 */
export async function requireChosenFeeds(
  app: App,
  { address, choices, command }: { address: string; choices: readonly string[]; command: string },
): Promise<FoundFeeds['feeds']> {
  const { feeds } = await requireFeeds(app, address);
  const chosen = feeds.filter(({ url }) => choices.includes(feedChoice(url)));
  if (chosen.length > 0) return chosen;
  throw new UserError('changed', `That address does not offer that any more. Look again with \`${command}\`.`);
}

/** What a source's feeds yield right now; one that fails is there with the reason as its only problem. */
export async function testSource(app: App, { feeds }: Source): Promise<ShownFeed[]> {
  const answers = feeds.slice(0, mostFeeds).map(async ({ url }): Promise<ShownFeed[]> => {
    const discovery = await app.discoverFeeds(url);
    return discovery.kind === 'found'
      ? discovery.feeds
      : [{ url, format: 'not read', articles: [], problems: [discovery.message] }];
  });
  return (await Promise.all(answers)).flat();
}
