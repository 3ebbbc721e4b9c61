import type { Story } from '../story/story.ts';

/** What a guild's own sources tell of one event. */
export interface GuildStory {
  guildId: string;
  /** Of these articles alone; its slug begins with `our-`. */
  story: Story;
  /** The shared story of the same event, in which this guild reads the articles. */
  shared?: {
    storyId: string;
    /** One of its articles: where that goes, ours go. */
    articleId: string;
  };
}
