import { defineCommandGroup, defineSubcommand } from '../src/bot/command.ts';
import { Type } from '../src/bot/option.ts';
import { UserError } from '../src/domain/user-error.ts';
import { escapeText } from '../src/views/escape-text.ts';
import { cutLine } from '../src/views/fit-text.ts';
import { sourceView } from '../src/views/source-view.ts';

const info = defineSubcommand({
  description: 'Who rates a source how, who owns it, and which feeds are read.',
  options: [
    {
      name: 'source',
      description: 'A name or a domain',
      type: Type.String,
      required: true,
      autocomplete: true,
      maxLength: 100,
    },
  ],
  async run({ source: text }, app) {
    const source = app.findSource(text);
    if (source !== undefined) return sourceView(source, app.feedStates);
    const near = app.suggestSources(text, 3).map(({ name }) => name);
    const hint = near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`;
    throw new UserError(
      'unknown-source',
      `There is no source “${escapeText(cutLine(text, 60))}” in the catalog.${hint}`,
    );
  },
  complete({ source: typed = '' }, app) {
    return app
      .suggestSources(typed, 25)
      .map(({ id, name, domains }) => ({ name: `${name} (${domains[0]})`, value: id }));
  },
});

export default defineCommandGroup({
  name: 'source',
  description: 'The sources that stories are drawn from.',
  visibility: 'private',
  subcommands: { info },
});
