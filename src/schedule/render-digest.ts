import type { App } from '../app/app.ts';
import { snapshotStory } from '../briefing/snapshot-story.ts';
import type { DigestDraft, Subscription } from '../domain/subscription.ts';
import type { DraftChange } from './under-way.ts';
import { postTitle } from '../views/digest/post-title.ts';
import { digestView } from '../views/digest/digest-view.ts';

/** Composes a subscription's digest and draws it. Without an id, nothing counts as told before. */
export async function renderDigest(
  app: App,
  subscription: Omit<Subscription, 'id'> & Partial<Pick<Subscription, 'id'>>,
  now: Date,
  deliveryId: string,
  { without, storiesAlone = false, withoutPictures = false }: DraftChange = {},
): Promise<DigestDraft | undefined> {
  const guild = app.forGuild(subscription.guildId);
  const digest = await guild.composeDigest({ ...subscription, ...(without === undefined ? {} : { without }) }, now);
  if (digest === undefined) return undefined;
  const { stories, feeds } = digest;
  const also = storiesAlone ? [] : digest.also;
  const message = digestView({
    stories,
    also,
    feeds,
    catalog: guild.catalog,
    subscription,
    deliveryId,
    withoutPictures,
  });
  return {
    message,
    ...(subscription.isForum === true ? { title: postTitle(subscription, stories, now) } : {}),
    storyIds: stories.map(({ story }) => story.id),
    told: stories.map(({ story, phase }) => ({ ...snapshotStory(story, phase), at: now })),
  };
}
