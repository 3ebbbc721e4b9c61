import type { StorySentence } from './story-sentences.ts';

/** One sentence of the other article must say this much of it, */
const inOneSentence = 0.55;
/** and the other article as a whole this much: two reports that share only their names are about different things. */
const inArticle = 0.7;

/** The articles that say what the sentence says: its own first, then the others in the order given. */
export function citeSentence(sentence: StorySentence, all: readonly StorySentence[]): string[] {
  const byArticle = new Map<string, StorySentence[]>();
  for (const other of all) {
    if (other.article.id === sentence.article.id || other.article.language !== sentence.article.language) continue;
    const list = byArticle.get(other.article.id);
    if (list === undefined) byArticle.set(other.article.id, [other]);
    else list.push(other);
  }
  const others = [...byArticle].filter(([, sentences]) => saysTheSame(sentence, sentences)).map(([id]) => id);
  return [sentence.article.id, ...others];
}

function saysTheSame({ termSet }: StorySentence, others: readonly StorySentence[]): boolean {
  if (!others.some((other) => shareIn(termSet, other.termSet) >= inOneSentence)) return false;
  const whole = new Set(others.flatMap((other) => other.terms));
  const figures = [...termSet].filter((term) => /^\p{N}/u.test(term));
  return shareIn(termSet, whole) >= inArticle && figures.every((figure) => whole.has(figure));
}

/** How much of a sentence's terms another text holds. */
function shareIn(terms: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const term of terms) if (other.has(term)) common += 1;
  return terms.size === 0 ? 0 : common / terms.size;
}
