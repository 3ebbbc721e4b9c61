import type { App } from '../../app/app.ts';
import type { Alert, AlertStory } from '../../domain/guild/alert.ts';
import type { DigestMessage } from '../../domain/message/digest-sender.ts';
import { headlineOf } from '../../domain/story/story.ts';
import { UserError } from '../../domain/user-error.ts';
import { alertView, type ToldStory } from '../../views/alert/alert-view.ts';
import { cleanText } from '../../views/text/clean-text.ts';
import { cutLine } from '../../views/text/fit-text.ts';
import { alertButton, type AlertMessage } from './send-alert.ts';

/** Of a post in a forum. */
const longestPostTitle = 100;

/** Draws a message of an alert with its stories as they are now; undefined when its guild sees none of them any more. */
export async function renderAlert(
  app: App,
  alert: Alert,
  { stories, earlier }: AlertMessage,
  messageId: string,
): Promise<{ title: string; message: DigestMessage } | undefined> {
  const guild = app.forGuild(alert.guildId);
  const opened = await Promise.all(stories.map((row) => open(guild, row)));
  const [first, ...others] = opened.filter((story) => story !== undefined);
  if (first === undefined) return undefined;
  const findId = alertButton(alert.id, messageId);
  const message = alertView({ alert, stories: [first, ...others], earlier, catalog: guild.catalog, findId });
  return { title: cutLine(cleanText(first.row.title), longestPostTitle), message };
}

async function open(app: App, row: AlertStory): Promise<ToldStory | undefined> {
  try {
    const story = await app.openStory(row.slug);
    const { title, url } = headlineOf(story.story);
    return { open: story, row: { ...row, slug: story.story.slug, title, url } };
  } catch (error) {
    // It is gone, or its sources were muted since it was found.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
