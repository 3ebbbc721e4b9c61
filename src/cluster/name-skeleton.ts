import anyAscii from 'any-ascii';

/** Sounds that alphabets tell apart differently share a letter; vowels and half-vowels have none. */
const letters: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  c: 'k',
  g: 'k',
  k: 'k',
  q: 'k',
  x: 'k',
  d: 't',
  t: 't',
  f: 'f',
  v: 'f',
  j: 's',
  s: 's',
  z: 's',
  l: 'r',
  r: 'r',
  m: 'm',
  n: 'n',
};
const digraphs: Readonly<Record<string, string>> = { sh: 's', ch: 's', zh: 's', ph: 'f', ce: 's', ci: 's' };

/**
 * The consonants that a name keeps in any alphabet: Tartus, Тартус and طرطوس are all `trts`. Coarse on purpose; two names
 * of three consonants may well be the same by chance.
 */
export function nameSkeleton(word: string): string {
  const ascii = /^[a-z]+$/.test(word) ? word : anyAscii(word).toLowerCase();
  let skeleton = '';
  let before = -2;
  for (let at = 0; at < ascii.length; at += 1) {
    const both = digraphs[ascii.slice(at, at + 2)];
    const letter = both ?? letters[ascii[at] ?? ''];
    // Double consonants are one, but the two of Hmeimim are two.
    const isDouble = before === at - 1 && skeleton.endsWith(letter ?? ' ');
    if (letter !== undefined && !isDouble) skeleton += letter;
    if (both !== undefined) at += 1;
    if (letter !== undefined) before = at;
  }
  return skeleton;
}
