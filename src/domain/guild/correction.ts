/** What a moderator said of the stories of a guild: articles that don't belong to theirs, or two stories that are one. */
export interface Correction {
  id: string;
  kind: 'split' | 'join';
  /** Those that don't belong, or those of one story. Never empty, and neither are `otherIds`. */
  articleIds: readonly string[];
  /** Those that stayed, or those of the other story. */
  otherIds: readonly string[];
  /** The stories that they were in when it was said. */
  storyIds: readonly string[];
  /** The slug of the story that a split makes, or of the one that the other went into. */
  slug: string;
  /** The headlines on either side, for whoever is to judge it. */
  titles: readonly [string, string];
  by: string;
  at: Date;
  /** What the bot's owners made of it, in their own copy: accepted, it holds for every guild. */
  verdict?: Verdict;
}

export const verdicts = ['accepted', 'refused'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a guild's moderators may have in force; a correction ends with the articles that it is about. */
export const mostCorrections = 100;

/** More articles of one side are not remembered: those that follow are placed by what they say. */
export const mostCorrectedArticles = 200;

/** The id of the story that a split makes. */
export function splitStoryId({ id }: Pick<Correction, 'id'>): string {
  return `split-${id}`;
}
