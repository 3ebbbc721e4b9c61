import anyAscii from 'any-ascii';

/** A Devanagari consonant with an "a" that is not written: one without vowel sign or virama, and not at the end of the word. */
const inherentVowel = /(?<=[\u0915-\u0939\u0958-\u095f]\u093c?)(?=[\u0900-\u0914\u0915-\u0939\u0958-\u095f])/gu;
/** The dot above is the nasal of what follows. */
const nasalOfLips = /\u0902(?=[\u092a-\u092e])/gu;
const otherNasal = /\u0902/gu;

/** A word in the letters a to z and digits, as one would type it: `Pérou` is `perou`, `जलवायु` is `jalavayu`. */
export function toAscii(word: string): string {
  const spelled = word.replace(inherentVowel, 'a').replace(nasalOfLips, 'm').replace(otherNasal, 'n');
  return anyAscii(spelled)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
