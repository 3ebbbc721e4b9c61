import type { Coverage } from '../../domain/story/coverage.ts';
import { ownershipKinds } from '../../domain/source/source.ts';

/** `conglomerate 38 · independent 21 · state 9 · unknown 40`: sources per kind of owner, most first, unknown last. */
export function ownersLine(coverage: Pick<Coverage, 'ownership'>): string {
  const { ownership } = coverage;
  return ownershipKinds
    .filter((kind) => ownership[kind] > 0)
    .sort((a, b) => Number(a === 'unknown') - Number(b === 'unknown') || ownership[b] - ownership[a])
    .map((kind) => `${kind} ${ownership[kind]}`)
    .join(' · ');
}
