/** How many articles of each language are about, counted with a decay. */
export interface Crowd {
  /** Counts an article. */
  count(language: number, time: number): void;
  /** Logarithm of the number of articles about at the time, between 2.5 and 7. */
  at(language: number, time: number): number;
}

const decayHours = 36;
/** Above about 1,000 live articles more of them no longer make chance likenesses stronger. */
const ceiling = 7;
/** Below a dozen, few as they are, the words of a language that is new to us are not yet told apart well. */
const floor = 2.5;

export function createCrowd(): Crowd {
  const counts = new Float64Array(256);
  const times = new Float64Array(256);
  const remaining = (language: number, time: number) =>
    (counts[language] ?? 0) * Math.exp(-Math.max(0, time - (times[language] ?? time)) / decayHours);
  return {
    count(language, time) {
      // What is put back at start comes in any order: it counts as what is left of it.
      const late = Math.max(0, (times[language] ?? time) - time);
      counts[language] = remaining(language, time) + Math.exp(-late / decayHours);
      times[language] = Math.max(times[language] ?? time, time);
    },
    at: (language, time) => Math.max(floor, Math.min(ceiling, Math.log1p(remaining(language, time)))),
  };
}
