import { storyCard } from '../src/app/story/story-card.ts';
import { findTopic, suggestTopics } from '../src/app/story/find-topic.ts';
import { defineCommand } from '../src/bot/command/command.ts';
import { Type } from '../src/bot/command/option.ts';
import { catchUpView } from '../src/views/follow/catch-up-view.ts';

export default defineCommand({
  name: 'catchup',
  description: 'What changed since you last looked, for you alone.',
  visibility: 'private',
  place: 'anywhere',
  options: [{ name: 'topic', description: 'Only stories on this topic', type: Type.String, autocomplete: true }],
  async run({ topic: typed }, app, { userId, guildId, now, afterShown }) {
    const topic = typed === undefined ? undefined : findTopic(app.catalog, typed);
    const who = guildId === undefined ? { userId } : { userId, guildId };
    const caughtUp = await app.catchUp({ ...who, ...(topic !== undefined && { topicId: topic.id }) }, now);
    // What was left out by a topic has not been seen.
    if (topic === undefined) afterShown?.(() => app.noteLook({ ...who, at: now }));
    return catchUpView(caughtUp, app.catalog, topic);
  },
  complete: ({ topic: typed = '' }, app) =>
    suggestTopics(app.catalog, typed).map(({ id, name }) => ({ name, value: id })),
  /** The menu `catchup:open`; the list stays, as it can't be had again. */
  press: ({ values: [slug = ''] }, app) => storyCard(slug, app),
  isBeside: () => true,
});
