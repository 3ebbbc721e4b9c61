/** Rolling counts of what terms are common, in fixed memory: counters are shared by hash and halved as they age. */
export interface TermStatistics {
  /** Counts a document of the language with these distinct terms. */
  learn(language: number, terms: ArrayLike<number>): void;
  /** How telling a term is in the language: the logarithm of its inverse document frequency to a power below 1, never below 0.1. */
  weigh(language: number, term: number): number;
}

const bits = 21;
const size = 1 << bits;
const mask = size - 1;
/** As if this many documents had been read before the first: keeps early weights even. */
const prior = 500;
/** Flattens the weights a little: very rare words tell less of the event than of the writer. */
const rarityPower = 0.85;
/** Documents of one language after which its memory of them starts to fade. */
const memory = 200_000;

/** Terms counted fewer times than this have their weights kept. */
const rare = 64;

export function createTermStatistics(): TermStatistics {
  const documents = new Float64Array(256);
  const frequency = new Uint16Array(size);
  let learned = 0;

  const slotOf = (language: number, term: number) =>
    (Math.imul(term ^ Math.imul(language + 1, 0x9e3779b1), 0x85ebca6b) >>> 11) & mask;

  const weightOf = (language: number, count: number) =>
    Math.max(0.1, Math.log(((documents[language] ?? 0) + prior) / (count + 1)) ** rarityPower);
  /** Weights by count, for one language, until the next document is learned: most terms of an article are as rare as some other. */
  const weighed = new Float64Array(rare);
  let weighedLanguage = -1;

  function fade(): void {
    for (let slot = 0; slot < size; slot += 1) frequency[slot] = (frequency[slot] ?? 0) >>> 1;
    for (let language = 0; language < documents.length; language += 1)
      documents[language] = (documents[language] ?? 0) / 2;
    learned /= 2;
  }

  return {
    learn(language, terms) {
      documents[language] = (documents[language] ?? 0) + 1;
      weighed.fill(0);
      for (let at = 0; at < terms.length; at += 1) {
        const slot = slotOf(language, terms[at] ?? 0);
        const count = frequency[slot] ?? 0;
        if (count < 65_535) frequency[slot] = count + 1;
      }
      learned += 1;
      if (learned >= memory) fade();
    },
    weigh(language, term) {
      const count = frequency[slotOf(language, term)] ?? 0;
      if (count >= rare) return weightOf(language, count);
      if (weighedLanguage !== language) weighed.fill(0);
      weighedLanguage = language;
      const known = weighed[count] ?? 0;
      if (known > 0) return known;
      const weight = weightOf(language, count);
      weighed[count] = weight;
      return weight;
    },
  };
}
