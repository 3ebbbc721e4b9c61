import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { defineCommand, type Context } from '../src/bot/command/command.ts';
import { guildOf } from '../src/bot/command/guild-of.ts';
import { completeStories, storyOption } from '../src/bot/command/story-option.ts';
import { correctView } from '../src/views/correction/correct-view.ts';
import { correctedView, restoredView } from '../src/views/correction/corrected-view.ts';
import { nearestView } from '../src/views/story/nearest-view.ts';
import type { View } from '../src/views/view.ts';

const storiesToJoin = 15;

export default defineCommand({
  name: 'correct',
  description: 'Take articles out of a story, or put two stories together, for this server.',
  visibility: 'private',
  permissions: PermissionFlagsBits.ManageMessages,
  pressPermissions: PermissionFlagsBits.ManageMessages,
  options: [
    storyOption,
    { ...storyOption, name: 'same-as', description: 'The story of the same event', required: false },
  ],
  async run({ story: words, 'same-as': otherWords }, app, context) {
    guildOf(context, 'Corrections belong');
    const one = await app.findStory(words);
    if (one.kind === 'nearest') return nearestView(words, one.entries, context.now);
    if (otherWords === undefined) return showPanel(one.entry.slug, 0, app, context);
    const other = await app.findStory(otherWords);
    if (other.kind === 'nearest') return nearestView(otherWords, other.entries, context.now);
    return join(one.entry.slug, other.entry.slug, app, context);
  },
  complete: ({ story, 'same-as': other }, app, { focused }) =>
    completeStories(focused === 'story' ? story : other, app),
  /** `correct:<slug>:open`, `page:<page>` and `undo:<correction>`, and the menus `split:<page>` and `join`. */
  async press({ parts: [slug = '', part, value = ''], values }, app, context) {
    const request = { guildId: guildOf(context, 'Corrections belong'), userId: context.userId, slug };
    if (part === 'split') {
      return correctedView({ slug, ...(await app.splitStory({ ...request, articleIds: values }, context.now)) });
    }
    if (part === 'join') return join(slug, values[0] ?? '', app, context);
    if (part === 'undo') {
      return restoredView({ slug, ...(await app.undoCorrection({ ...request, id: value }, context.now)) });
    }
    return showPanel(slug, Number(value), app, context);
  },
});

async function join(slug: string, otherSlug: string, app: App, context: Context): Promise<View> {
  const request = { guildId: guildOf(context, 'Corrections belong'), userId: context.userId, slug, otherSlug };
  return correctedView({ slug, ...(await app.joinStories(request, context.now)) });
}

async function showPanel(slug: string, page: number, app: App, context: Context): Promise<View> {
  const guildId = guildOf(context, 'Corrections belong');
  const { story, catalog } = await app.openStory(slug);
  const corrections = app.correctionsOf(guildId, story);
  const nearest = await app.nearestStories(story, storiesToJoin);
  return correctView({ story, catalog, nearest, corrections, page, now: context.now });
}
