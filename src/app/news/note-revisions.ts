import type { Article } from '../../domain/story/article.ts';
import type { Newsroom } from '../newsroom.ts';

/** Notes what known articles have become; their stories are drawn anew. They stay where they are grouped. */
export function noteRevisions({ storyOf, known, pending, clock }: Newsroom, edited: readonly Article[]): void {
  for (const article of edited) {
    const storyId = storyOf.get(article.id);
    if (storyId === undefined) continue;
    const earlier = pending.revisions.get(article.id) ?? [];
    pending.revisions.set(article.id, [...earlier, { article, at: clock() }]);
    pending.stories.add(storyId);
    known.add(article);
  }
}
