import { linkCoverage } from '../src/app/story/link-coverage.ts';
import { defineMessageCommand } from '../src/bot/command/command.ts';
import { UserError } from '../src/domain/user-error.ts';

export default defineMessageCommand({
  name: 'Coverage of this link',
  description: 'Who else covers what the links of a message are about.',
  visibility: 'private',
  place: 'anywhere',
  run({ urls }, app, { userId }) {
    if (urls.length > 0) return linkCoverage(urls, userId, app);
    throw new UserError('no-link', 'There is no link in this message.');
  },
});
