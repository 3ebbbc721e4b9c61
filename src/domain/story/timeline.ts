/** Where a story is in its life, by how fast articles come in. */
export const phases = ['breaking', 'developing', 'sustained', 'fading'] as const;
export type Phase = (typeof phases)[number];

/** A point in a story's life: its first report, or an article that added something material. */
export interface TimelineEntry {
  at: Date;
  articleId: string;
  kind: 'first' | 'update';
  /** The figure that is new in it, as the article words it. */
  figure?: { label: string; text: string };
}
