import { defineSubcommand } from '../../src/bot/command/command.ts';
import { Type } from '../../src/bot/command/option.ts';
import { importView } from '../../src/views/source/import-view.ts';
import { manage, requestOf } from './request-of.ts';

/** In bytes; ten thousand feeds take less. */
const largestOpml = 4_000_000;

export const importFile = defineSubcommand({
  description: 'Take the feeds of an OPML file for this server alone; its folders become topics.',
  options: [
    { name: 'file', description: 'An OPML file, as feed readers export it', type: Type.Attachment, required: true },
  ],
  permissions: manage,
  async run({ file }, app, context) {
    const request = requestOf(context);
    const { name, contentType } = file;
    const bytes = await context.download(file, largestOpml);
    const opml = { name, bytes, ...(contentType === undefined ? {} : { contentType }) };
    return importView(await app.importSources({ ...request, file: opml }, context.now));
  },
});
