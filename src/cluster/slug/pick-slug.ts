import type { Article } from '../../domain/story/article.ts';
import { rankSlugWords, type SlugWord } from './rank-slug-words.ts';

const maxLength = 60;
const maxWords = 4;
const fallback = 'story';

/**
 * The short name of a story: two to four words that a person would type, the most telling names first, in ASCII. A slug
 * that is taken gets one more word before it gets a number.
 */
export function pickSlug(articles: readonly Article[], taken: (slug: string) => boolean): string {
  const ranked = rankSlugWords(articles);
  if (ranked.length === 0) ranked.push({ text: fallback });
  for (let count = Math.min(2, ranked.length); count <= maxWords; count += 1) {
    const slug = joinWords(ranked, count);
    if (!taken(slug)) return slug;
  }
  const base = joinWords(ranked, 2).slice(0, maxLength - 6);
  for (let number = 2; ; number += 1) {
    const slug = `${base}-${number}`;
    if (!taken(slug)) return slug;
  }
}

/** So many of the best words; a name of several words counts once, whole and in its order: `cape-town-meters`. */
function joinWords(ranked: readonly SlugWord[], count: number): string {
  const byText = new Map(ranked.map((word) => [word.text, word]));
  const heads = new Map(ranked.flatMap(({ text, next }) => (next === undefined ? [] : [[next, text] as const])));
  const chosen: string[] = [];
  let names = 0;
  for (const { text } of ranked) {
    if (names >= count || chosen.length >= maxWords) break;
    if (chosen.includes(text)) continue;
    let first = text;
    for (let steps = 0; steps < maxWords && heads.has(first); steps += 1) first = heads.get(first) ?? first;
    const name: string[] = [];
    let joiner: string | undefined;
    for (let word = byText.get(first); word !== undefined && name.length < maxWords;) {
      if (name.includes(word.text) || chosen.includes(word.text)) break;
      if (joiner !== undefined) name.push(joiner);
      name.push(word.text);
      ({ joiner } = word);
      word = word.next === undefined ? undefined : byText.get(word.next);
    }
    const whole = name.includes(text) && chosen.length + name.length <= maxWords ? name : [text];
    chosen.push(...whole);
    names += byText.get(first)?.isTerm === true ? whole.length : 1;
  }
  return chosen.join('-').slice(0, maxLength).replace(/-+$/, '');
}
