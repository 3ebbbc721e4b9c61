import type { Source } from '../../domain/source/source.ts';
import { UserError } from '../../domain/user-error.ts';
import { escapeText } from '../../views/text/escape-text.ts';
import { cutLine } from '../../views/text/fit-text.ts';
import type { App } from '../app.ts';

/**
 * The source that is meant by an id, a name or a domain.
 * @throws UserError with near names when there is none.
 */
export function requireSource(app: App, text: string): Source {
  const source = app.findSource(text);
  if (source !== undefined) return source;
  const near = app.suggestSources(text, 3).map(({ name }) => escapeText(name));
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`;
  throw new UserError('unknown-source', `There is no source “${escapeText(cutLine(text, 60))}” in the catalog.${hint}`);
}
