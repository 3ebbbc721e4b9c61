import { blindspotRule } from '../../domain/story/blindspot.ts';

/** What makes a story a blindspot, with every threshold. */
export function blindspotRuleText(): string {
  const { minRated, maxMissedPercent, minCoveringPercent, minRatio, maxShareOfPool } = blindspotRule;
  return `A blindspot has at least ${minRated} rated sources with reporting of their own: at most ${maxMissedPercent}% of one side, at least ${minCoveringPercent}% and ${minRatio} times as many of the other, and at most ${maxShareOfPool * 100}% of what that side’s share of our sources makes one expect.`;
}
