/** How many letters carry the meaning of a word, per language whose endings vary a lot; others keep the whole word. */
const prefixLengths: Readonly<Record<string, number>> = {
  ru: 6,
  uk: 6,
  be: 6,
  bg: 6,
  sr: 6,
  mk: 6,
  pl: 6,
  cs: 6,
  sk: 6,
  hr: 6,
  sl: 6,
  bs: 6,
  lt: 6,
  lv: 6,
  fi: 6,
  et: 6,
  hu: 6,
  el: 6,
  es: 7,
  fr: 7,
  it: 7,
  pt: 7,
  ro: 7,
  ca: 7,
  gl: 7,
  de: 8,
  nl: 8,
  sv: 8,
  da: 8,
  no: 8,
  nb: 8,
  tr: 6,
  az: 6,
  kk: 6,
  fa: 6,
  hi: 6,
  id: 8,
  ms: 8,
};

/** The part of a lower-case word that its inflected forms share: light and fast rather than exact. */
export function stemWord(word: string, language: string): string {
  if (language === 'en') return stemEnglish(word).slice(0, 6);
  if (language === 'ar') return stemArabic(word);
  if (language === 'he') return stemHebrew(word);
  if (language === 'ko') return stemKorean(word);
  const length = prefixLengths[language];
  const spelled = spellings[language]?.(word) ?? word;
  return length === undefined || spelled.length <= length ? spelled : spelled.slice(0, length);
}

const turkish = (word: string) => word.replaceAll('ı', 'i').replaceAll('â', 'a').replaceAll('î', 'i');
const russian = (word: string) => word.replaceAll('ё', 'е');

/** What a language writes in two ways, by language: one of them. */
const spellings: Readonly<Record<string, (word: string) => string>> = {
  // Capitals lose the dot of i or give one to ı wherever a program knows no Turkish; circumflexes are going out of use.
  tr: turkish,
  az: turkish,
  ru: russian,
  be: russian,
  de: (word) => word.replaceAll('ß', 'ss'),
  // Letters of Arabic keyboards; a hamza that is written or not.
  fa: (word) => word.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک').replaceAll('ۀ', 'ه').replaceAll('\u0654', ''),
  // The dots of borrowed sounds are left out as often as not, and n and m before a consonant are written as a dot above.
  hi: (word) => word.replaceAll('\u093c', '').replace(nasal, '\u0902'),
};
const nasal =
  /\u0901|\u0919\u094d(?=[क-घ])|\u091e\u094d(?=[च-झ])|\u0923\u094d(?=[ट-ढ])|\u0928\u094d(?=[त-ध])|\u092e\u094d(?=[प-भ])/g;

function stemEnglish(word: string): string {
  const length = word.length;
  if (length < 4) return word;
  let stem = word;
  if (stem.endsWith('ies') && length > 4) stem = stem.slice(0, -3) + 'y';
  else if (stem.endsWith('es') && /(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.endsWith('ing') && stem.length > 5) stem = undouble(stem.slice(0, -3));
  else if (stem.endsWith('ed') && stem.length > 4) stem = undouble(stem.slice(0, -2));
  else if (stem.endsWith('ly') && stem.length > 5) stem = stem.slice(0, -2);
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith('y')) stem = stem.slice(0, -1) + 'i';
  return stem;
}

/** `stopped` is `stop`, but `killed` stays `kill`. */
function undouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** The article and the one-letter words glued before it go, then the commonest endings. */
function stemArabic(word: string): string {
  let stem = word
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة$/, '');
  if (stem.length > 4) stem = stem.replace(/^[وف]?(?:بال|كال|ال|لل)/, '');
  if (stem.length > 4) stem = stem.replace(/(?:ات|ون|ين|ية|ها|هم)$/, '');
  // Syria with an alef is Syria with a closed ta, and the ending of the accusative has its marks or not.
  return stem.length > 3 ? stem.replace(/ا$/, '') : stem;
}

/**
 * Vowel points go, then the one-letter words glued before it, as many as leave four letters: also letters of its own, but the
 * same ones whatever is glued before them.
 */
function stemHebrew(word: string): string {
  const plain = word.replace(/[\u0591-\u05c7]/g, '');
  return plain.replace(/^(?:[והבלמשכ]+(?=.{4})|ה(?=.{3}$))/, '').slice(0, 5);
}

/** The particles behind a noun go, at least two syllables stay. */
function stemKorean(word: string): string {
  return word.length < 3
    ? word
    : word.replace(/(?<=^..+?)(?:에서는?|에게서?|으로는?|까지|부터|이라고?|[은는이가을를의에로와과도만서])$/u, '');
}
