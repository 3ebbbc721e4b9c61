import type { StoryChange } from '../domain/story/story-change.ts';
import type { StorySnapshot } from '../domain/story/story-snapshot.ts';

/** What is new of a story to somebody who knows it as it was. */
export function compareSnapshots(before: StorySnapshot, after: StorySnapshot): StoryChange {
  const known = new Map<string, Set<number>>();
  for (const { label, value } of before.figures) known.set(label, (known.get(label) ?? new Set()).add(value));
  const figures = after.figures
    .filter(({ label, value }) => known.get(label)?.has(value) !== true)
    .map(({ label, value }) => ({ label, value, before: [...(known.get(label) ?? [])].sort((a, b) => a - b) }));
  const phase = before.phase === after.phase ? {} : { phase: { from: before.phase, to: after.phase } };
  return { sources: Math.max(0, after.independent - before.independent), figures, ...phase };
}
