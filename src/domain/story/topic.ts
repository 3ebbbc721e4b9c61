/** A standing subject. `words` are lower-case terms whose presence in a story's headlines assigns the topic. */
export interface Topic {
  id: string;
  name: string;
  words: readonly string[];
}
