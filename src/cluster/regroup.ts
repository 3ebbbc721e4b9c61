import type { ClusterState, LiveStory } from './cluster-state.ts';
import { storyAt } from './cluster-state.ts';
import { moveMember } from './change-story.ts';
import { scoreStories, scoreStory } from './score-story.ts';

/** What regrouping looks at again: articles that came since, with the stories that were nearest then. */
export type Doubt = { slot: number; rivals: readonly number[] };

export interface Regrouping {
  moved: number[];
  merged: { from: string; into: string }[];
}

/**
 * Mends what reading in order got wrong: merges stories whose articles are as near to each other as to their own, and moves
 * articles that by now are nearer to another story.
 */
export function regroup(state: ClusterState, doubts: readonly Doubt[]): Regrouping {
  const outcome: Regrouping = { moved: [], merged: [] };
  for (let round = 0; round < 2; round += 1) {
    mergeRivals(state, doubts, outcome);
    moveDoubtful(state, doubts, outcome);
  }
  return outcome;
}

function mergeRivals(state: ClusterState, doubts: readonly Doubt[], outcome: Regrouping): void {
  const pairs = new Map<string, { one: LiveStory; other: LiveStory; score: number }>();
  for (const { slot, rivals } of doubts) {
    const own = state.storyOf[slot];
    if (own === undefined || own === -1) continue;
    for (const rival of rivals) {
      if (rival === own || state.stories[rival] === undefined) continue;
      const [low, high] = own < rival ? [own, rival] : [rival, own];
      const key = `${low} ${high}`;
      if (pairs.has(key)) continue;
      const one = storyAt(state, low);
      const other = storyAt(state, high);
      pairs.set(key, { one, other, score: scoreStories(state, one, other) });
    }
  }
  const near = [...pairs.values()].filter(({ score }) => score >= state.settings.threshold);
  near.sort((a, b) => b.score - a.score || (a.one.id + a.other.id < b.one.id + b.other.id ? -1 : 1));
  for (const { one, other } of near) {
    if (one.members.length === 0 || other.members.length === 0) continue;
    if (scoreStories(state, one, other) < state.settings.threshold) continue;
    outcome.merged.push(mergeStories(state, one, other));
  }
}

function mergeStories(state: ClusterState, one: LiveStory, other: LiveStory): { from: string; into: string } {
  const [into, from] = firstTime(state, one) <= firstTime(state, other) ? [one, other] : [other, one];
  const target = state.storyOf[into.members[0] ?? 0] ?? 0;
  for (const slot of [...from.members]) moveMember(state, slot, target);
  return { from: from.id, into: into.id };
}

function firstTime(state: ClusterState, story: LiveStory): number {
  return story.members.reduce((first, slot) => Math.min(first, state.times[slot] ?? first), Infinity);
}

function moveDoubtful(state: ClusterState, doubts: readonly Doubt[], outcome: Regrouping): void {
  for (const { slot, rivals } of doubts) {
    const place = state.places[slot] ?? -1;
    const ownNumber = state.storyOf[slot] ?? -1;
    if (place === -1 || ownNumber === -1) continue;
    const own = storyAt(state, ownNumber);
    if (own.members.length < 2) continue;
    const vector = state.arena.read(place);
    const time = state.times[slot] ?? 0;
    let best = Math.max(scoreStory(state, vector, time, own, slot), state.settings.threshold);
    let target = -1;
    for (const rival of rivals) {
      const story = state.stories[rival];
      if (rival === ownNumber || story === undefined) continue;
      const score = scoreStory(state, vector, time, story);
      if (score > best) {
        best = score;
        target = rival;
      }
    }
    if (target === -1) continue;
    moveMember(state, slot, target);
    outcome.moved.push(slot);
  }
}
