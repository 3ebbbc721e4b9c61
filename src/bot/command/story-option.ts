import type { App } from '../../app/app.ts';
import { Type, type Choice } from './option.ts';

/** The option that names a story. */
export const storyOption = {
  name: 'story',
  description: 'A story, any words, or the link of an article',
  type: Type.String,
  required: true,
  autocomplete: true,
  maxLength: 300,
} as const;

/** The live stories that what was typed so far may mean. */
export async function completeStories(typed = '', app: App): Promise<Choice[]> {
  return (await app.suggestStories(typed, 25)).map(({ title, slug }) => ({ name: title, value: slug }));
}
