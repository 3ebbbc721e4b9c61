/** What a moderator said of two articles: they tell of one event, or they do not, whatever their words. */
export interface StoryConstraint {
  kind: 'same' | 'apart';
  /** Ids of the two articles, in either order. */
  articleIds: readonly [string, string];
}
