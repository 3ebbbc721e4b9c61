import { headlineOf, type Story } from '../../domain/story/story.ts';
import { httpUrl } from '../text/http-url.ts';
import { limits } from '../limits.ts';

/** The URL of the headline article's picture, or of the earliest other article that has one. */
export function storyImage(story: Story): string | undefined {
  return [headlineOf(story), ...story.articles]
    .map(({ imageUrl }) => (imageUrl === undefined ? undefined : httpUrl(imageUrl, limits.url)))
    .find((url) => url !== undefined);
}
