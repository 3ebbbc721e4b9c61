import { headlineOf, type Story } from '../../domain/story/story.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { limits } from '../limits.ts';

/** The headline as an embed's title, never empty. */
export function storyTitle(story: Story, limit: number = limits.title): string {
  const title = cutLine(escapeText(headlineOf(story).title), limit);
  return title === '' ? 'Untitled' : title;
}
