/** A capital letter inside of a sentence, after a word that ends none; a dash or an apostrophe may stand in the name. */
const name = /(?<=[\p{L}\p{M}\p{N},;)%’'”»]\s)\p{Lu}[\p{L}\p{M}]*/gu;
const word = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** In Title Case or in capitals only, a capital tells no name; nor in German, where every noun has one. */
const titleCase = 0.6;
const nouns = new Set(['de', 'lb']);
const dates = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`.split(/\s+/),
);

/** The names in a text, lower-case: words with a capital that they owe to no sentence's beginning. Days and months are none. */
export function namesOf(text: string, language: string): Set<string> {
  if (nouns.has(language)) return new Set();
  const words = text.match(word) ?? [];
  const capitals = words.filter((one) => /^\p{Lu}/u.test(one)).length;
  if (words.length > 3 && capitals >= words.length * titleCase) return new Set();
  const names = (text.match(name) ?? []).map((one) => one.toLowerCase());
  return new Set(names.filter((one) => one.length > 1 && !dates.has(one)));
}
