import { linkCoverage, postableCard } from '../src/app/story/link-coverage.ts';
import { storyCard } from '../src/app/story/story-card.ts';
import { defineCommand } from '../src/bot/command/command.ts';
import { Type } from '../src/bot/command/option.ts';
import { findLinks } from '../src/domain/story/find-links.ts';
import { UserError } from '../src/domain/user-error.ts';

export default defineCommand({
  name: 'coverage',
  description: 'Who else covers what a link is about.',
  visibility: 'private',
  place: 'anywhere',
  options: [
    {
      name: 'url',
      description: 'The link of an article, or up to five of them',
      type: Type.String,
      required: true,
      maxLength: 4000,
    },
  ],
  run({ url }, app, { userId }) {
    const urls = findLinks(url);
    // `news.example/article` is what people type.
    const typed = /^[^\s/@:]+\.[^\s/@:]+(\/\S*)?$/.test(url.trim()) ? findLinks(`https://${url.trim()}`) : [];
    const links = urls.length > 0 ? urls : typed;
    if (links.length > 0) return linkCoverage(links, userId, app);
    throw new UserError('no-link', 'Expected the link of an article, such as `https://news.example/article`.');
  },
  /** `coverage:post:<slug>`, and the menu `coverage:open`. */
  press({ parts: [part, slug = ''], values: [picked = ''] }, app, { mayPost }) {
    if (part !== 'post') return postableCard(picked, app);
    if (mayPost) return storyCard(slug, app);
    throw new UserError('may-not-post', 'You may not write in this channel, so the card stays with you.');
  },
  isPosting: ({ parts: [part] }) => part === 'post',
});
