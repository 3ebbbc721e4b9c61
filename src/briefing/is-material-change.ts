import type { StorySnapshot } from '../domain/story/story-snapshot.ts';
import type { Phase } from '../domain/story/timeline.ts';
import { compareSnapshots } from './compare-snapshots.ts';

/** So many more independent sources are news by themselves. */
const moreSources = 5;

/** From quiet to lively: growing old is no news, coming back to life is. */
const liveliness: Record<Phase, number> = { fading: 0, sustained: 1, developing: 2, breaking: 3 };

/**
 * Whether somebody who knows the story as it was should hear of it again: five more sources report it, there is a figure
 * that was not there or is newly disputed, or it has come back to life.
 */
export function isMaterialChange(before: StorySnapshot, after: StorySnapshot): boolean {
  const { sources, figures, phase } = compareSnapshots(before, after);
  const isLivelier = phase !== undefined && liveliness[phase.to] > liveliness[phase.from];
  return sources >= moreSources || isLivelier || figures.length > 0;
}
