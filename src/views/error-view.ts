import { fitView } from './fit/fit-view.ts';
import type { View } from './view.ts';

/** A message for the reader as it is written, with a reference that finds it in the log when there is one. */
export function errorView(message: string, ref?: string): View {
  return fitView({ content: ref === undefined ? message : `${message} (ref ${ref})` });
}
