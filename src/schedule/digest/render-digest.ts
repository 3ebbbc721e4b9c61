import type { App } from '../../app/app.ts';
import type { Digest } from '../../app/digest/compose-digest.ts';
import { snapshotStory } from '../../briefing/snapshot-story.ts';
import type { ToldStory } from '../../domain/story/story-snapshot.ts';
import type { DigestDraft, Subscription } from '../../domain/guild/subscription.ts';
import { addressDigest } from '../../views/digest/address-digest.ts';
import { drawDigest } from '../../views/digest/digest-view.ts';
import { postTitle } from '../../views/digest/post-title.ts';
import type { View } from '../../views/view.ts';
import type { DraftChange } from './under-way.ts';

type Order = Omit<Subscription, 'id'> & Partial<Pick<Subscription, 'id'>>;

/** What is drawn of a digest that many channels share, and what its readers know of its stories then. */
interface Drawn {
  told: readonly ToldStory[];
  /** By what else of an order is seen in it. */
  views: Map<string, View>;
}

/** Those who order the same get one and the same digest object: it is drawn once, and kept for as long as that is. */
const drawn = new WeakMap<Digest, Drawn>();

/** Composes a subscription's digest and draws it. Without an id, nothing counts as told before. */
export async function renderDigest(
  app: App,
  subscription: Order,
  now: Date,
  deliveryId: string,
  change: DraftChange = {},
): Promise<DigestDraft | undefined> {
  const guild = app.forGuild(subscription.guildId);
  const { without } = change;
  const digest = await guild.composeDigest({ ...subscription, ...(without === undefined ? {} : { without }) }, now);
  if (digest === undefined) return undefined;
  const { stories } = digest;
  const known = drawn.get(digest) ?? { told: tell(digest, now), views: new Map<string, View>() };
  drawn.set(digest, known);
  const key = describeLook(subscription, change);
  const view = known.views.get(key) ?? draw(digest, guild, subscription, change);
  known.views.set(key, view);
  return {
    message: addressDigest(view, { mentionRoleId: subscription.mentionRoleId, deliveryId }),
    ...(subscription.isForum === true ? { title: postTitle(subscription, stories, now) } : {}),
    storyIds: stories.map(({ story }) => story.id),
    told: known.told,
  };
}

function tell({ stories }: Digest, now: Date): ToldStory[] {
  return stories.map(({ story, phase }) => ({ ...snapshotStory(story, phase), at: now }));
}

function draw(
  { stories, also, feeds }: Digest,
  { catalog }: App,
  subscription: Order,
  { storiesAlone = false, withoutPictures = false }: DraftChange,
): View {
  return drawDigest({ stories, also: storiesAlone ? [] : also, feeds, catalog, subscription, withoutPictures });
}

/** All that `draw` reads beside the digest: two orders with the same look the same. */
function describeLook(
  { topics, countries, languages, time, moreTimes, zone, style }: Order,
  { storiesAlone, withoutPictures }: DraftChange,
): string {
  return JSON.stringify([topics, countries, languages, time, moreTimes, zone, style, storiesAlone, withoutPictures]);
}
