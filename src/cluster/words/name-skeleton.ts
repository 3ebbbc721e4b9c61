import anyAscii from 'any-ascii';

/** Sounds that alphabets tell apart differently share a letter; vowels and half-vowels have none. */
const letters: readonly string[] = lettersByCode({
  b: 'bp',
  k: 'cgkqx',
  t: 'dt',
  f: 'fv',
  s: 'jsz',
  r: 'lr',
  m: 'm',
  n: 'n',
});

function lettersByCode(groups: Readonly<Record<string, string>>): string[] {
  const byCode = Array.from({ length: 128 }, () => '');
  for (const [letter, same] of Object.entries(groups)) for (const one of same) byCode[one.charCodeAt(0)] = letter;
  return byCode;
}

/** What `sh`, `ch`, `zh`, `ph`, `ce` and `ci` are heard as; nothing for other two letters. */
function digraphOf(first: number, second: number): string {
  if (second === code.h)
    return first === code.p ? 'f' : first === code.s || first === code.c || first === code.z ? 's' : '';
  return first === code.c && (second === code.e || second === code.i) ? 's' : '';
}

const code = { c: 0x63, e: 0x65, h: 0x68, i: 0x69, p: 0x70, s: 0x73, z: 0x7a };

/**
 * The consonants that a name keeps in any alphabet: Tartus, Тартус and طرطوس are all `trts`. Coarse on purpose; two names
 * of three consonants may well be the same by chance.
 */
export function nameSkeleton(word: string): string {
  const ascii = isPlain(word) ? word : anyAscii(word).toLowerCase();
  let skeleton = '';
  let last = '';
  let before = -2;
  for (let at = 0; at < ascii.length; at += 1) {
    const both = digraphOf(ascii.charCodeAt(at), ascii.charCodeAt(at + 1));
    const letter = both === '' ? (letters[ascii.charCodeAt(at)] ?? '') : both;
    if (letter === '') continue;
    // Double consonants are one, but the two of Hmeimim are two.
    const isDouble = before === at - 1 && last === letter;
    if (!isDouble) skeleton += letter;
    last = letter;
    if (both !== '') at += 1;
    before = at;
  }
  return skeleton;
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at);
    if (letter < 0x61 || letter > 0x7a) return false;
  }
  return word !== '';
}
