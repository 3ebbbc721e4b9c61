const openings = ['b', 'br', 'd', 'f', 'g', 'gr', 'k', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'tr', 'v', 'z'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const endings = ['n', 'r', 'l', 'st', 'm', 'nd', 'ck', 's'];

/** An invented word: each number has its own, two syllables or more. */
export function inventWord(number: number): string {
  let rest = number;
  const take = (parts: readonly string[]): string => {
    const part = parts[rest % parts.length]!;
    rest = Math.floor(rest / parts.length);
    return part;
  };
  let word = take(openings) + take(vowels) + take(openings);
  do word += take(vowels) + take(endings);
  while (rest > 0);
  return word;
}

/** An invented name: each number has its own, and none is one of the words. */
export function inventName(number: number): string {
  const word = inventWord(number);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}ov`;
}

/** English words between the invented ones, so that a text's language can be told. */
export const glue = 'the of and to in a is that for it with as was on by at from this have are not after over'.split(
  ' ',
);
