import { fitComponents } from './fit-components.ts';
import { fitEmbeds } from './fit-embeds.ts';
import { fitText } from '../text/fit-text.ts';
import { limits } from '../limits.ts';
import type { View } from '../view.ts';

/** The view cut to what Discord accepts, whatever it holds; a view with nothing to show says so. Fitting twice changes nothing. */
export function fitView(view: View): View {
  const content = fitText(view.content ?? '', limits.content);
  const embeds = fitEmbeds(view.embeds ?? []);
  const components = fitComponents(view.components ?? []);
  const files = (view.files ?? []).slice(0, limits.files);
  return {
    ...(content === '' ? {} : { content }),
    ...(embeds.length === 0 ? {} : { embeds }),
    ...(content === '' && embeds.length === 0 && files.length === 0 ? { content: 'There is nothing to show.' } : {}),
    ...(components.length === 0 ? {} : { components }),
    ...(files.length === 0 ? {} : { files }),
  };
}
