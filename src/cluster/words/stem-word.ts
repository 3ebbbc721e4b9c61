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
  if (language === 'he') return word.length > 4 ? word.replace(/^[והבלמשכ]/, '').slice(0, 5) : word;
  const length = prefixLengths[language];
  return length === undefined || word.length <= length ? word : word.slice(0, length);
}

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
  if (stem.length > 4) stem = stem.replace(/^(?:وال|بال|كال|فال|لل|ال)/, '');
  if (stem.length > 4) stem = stem.replace(/(?:ات|ون|ين|ية|ها|هم)$/, '');
  return stem;
}
