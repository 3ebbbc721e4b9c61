import type { Correction } from '../../domain/guild/correction.ts';
import type { StoryConstraint } from '../../domain/story/story-constraint.ts';

/**
 * What a correction means for the clusterer: pairs, no more than twice as many as it has articles. Each side is tied to its
 * first article, and every article of one side is kept apart from the first of the other.
 */
export function constraintsOf({ kind, articleIds, otherIds }: Correction): StoryConstraint[] {
  const [one, ...rest] = articleIds;
  const [other, ...others] = otherIds;
  if (one === undefined || other === undefined) return [];
  if (kind === 'join') return [{ kind: 'same', articleIds: [one, other] }];
  return [
    ...articleIds.map((id) => ({ kind: 'apart' as const, articleIds: [id, other] as const })),
    ...others.map((id) => ({ kind: 'apart' as const, articleIds: [one, id] as const })),
    ...rest.map((id) => ({ kind: 'same' as const, articleIds: [one, id] as const })),
    ...others.map((id) => ({ kind: 'same' as const, articleIds: [other, id] as const })),
  ];
}
