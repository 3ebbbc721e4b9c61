import { stopWordsOf } from './stop-words.ts';

/** A number with separated thousands is one word, "8,900" the same as "8.900". */
const wordPattern = /\p{N}{1,3}(?:[.,]\p{N}{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const separated = /^\p{N}+[.,]/u;
/** Han, kana, Thai, Lao and Khmer; ranges, since a class of scripts is many times slower to look a letter up in. */
const unspaced =
  /[\u0e01-\u0edf\u1780-\u17ff\u2e80-\u2fd5\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\uff66-\uff9d]/;
/** Languages whose words change at the end so much that only the beginning is compared. */
const inflected = new Set(['ru', 'uk', 'pl', 'cs', 'sk', 'bg', 'sr', 'hr', 'tr', 'fi', 'hu', 'de', 'el', 'fa', 'hi']);

/**
 * What a text is about, as comparable terms in order: lower-case words without stop words and common endings. Scripts
 * that put no spaces between words give pairs of characters.
 */
export function termsOf(text: string, language: string): string[] {
  const stopWords = stopWordsOf(language);
  const terms: string[] = [];
  for (const word of wordsOf(text)) {
    if (unspaced.test(word)) terms.push(...pairsOf(word));
    else if (!stopWords.has(word)) terms.push(stem(word, language));
  }
  return terms;
}

/** The lower-case words of a text, in order, digits included. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(wordPattern) ?? [];
  return words.map((word) => (separated.test(word) ? word.replace(/[.,]/g, '') : word));
}

function pairsOf(word: string): string[] {
  if (word.length < 3) return [word];
  const pairs: string[] = [];
  for (let index = 0; index + 1 < word.length; index += 1) pairs.push(word.slice(index, index + 2));
  return pairs;
}

/** News says the same words over and over. */
const mostStems = 20_000;
const englishStems = new Map<string, string>();

function stem(word: string, language: string): string {
  if (language === 'en') {
    let known = englishStems.get(word);
    if (known === undefined) {
      if (englishStems.size >= mostStems) englishStems.clear();
      englishStems.set(word, (known = stemEnglish(word)));
    }
    return known;
  }
  if (language === 'ar') return stemArabic(word);
  if (language === 'vi' || language === 'zh') return word;
  if (inflected.has(language)) return word.slice(0, 5);
  return word.slice(0, 6);
}

/** Takes off the few endings that keep two forms of one word apart; not Porter's full set, which joins too much. */
function stemEnglish(word: string): string {
  if (word.length < 5) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  return word
    .replace(/ies$|ied$/, 'y')
    .replace(/(?:ations?|ated|ating|ates?)$/, 'at')
    .replace(/(?:ingly|edly|ings?|ed|ers?|es|ly|ments?)$/, '')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/[es]$/, '');
}

/** Takes off the article and the joined conjunctions and prepositions. */
function stemArabic(word: string): string {
  const bare = word.replace(/^(?:وال|بال|كال|فال|لل|ال)/u, '');
  return (bare.length >= 3 ? bare : word).replace(/(?:ات|ون|ين|ها|ية|ة)$/u, '');
}
