/** What the clusterer can be told. The defaults are the one setting that the bench measures. */
export interface ClusterOptions {
  /** Mean similarity to a story's articles from which an article joins it, when few stories are live. */
  threshold?: number;
  /** How much more similarity it takes with every e-fold of live articles: more of them are alike by chance. */
  crowding?: number;
  /** Hours without an article after which a story takes no more of them. */
  windowHours?: number;
  /** Hours between two chapters, newest article to newest, from which they are no longer linked as one story. */
  chapterHours?: number;
}

export type ClusterSettings = Required<ClusterOptions>;

export const defaultSettings: ClusterSettings = {
  threshold: 0.255,
  crowding: 0.05,
  windowHours: 168,
  chapterHours: 720,
};
