/** What the clusterer can be told. The defaults are the one setting that the bench measures. */
export interface ClusterOptions {
  /** Mean similarity to a story's articles from which an article joins it. */
  threshold?: number;
  /** Hours after which similarity has fallen to 1 / e. */
  decayHours?: number;
  /** Hours without an article after which a story takes no more of them. */
  windowHours?: number;
}

export type ClusterSettings = Required<ClusterOptions>;

export const defaultSettings: ClusterSettings = { threshold: 0.1, decayHours: 36, windowHours: 168 };
