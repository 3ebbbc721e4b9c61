import type { StorySentence } from './story-sentences.ts';

/** At this share of terms in common (of the shorter sentence, at least four terms) two sentences say the same. */
const sameContent = 0.6;

/** The articles that say what the sentence says: its own first, then the others in order of publication. */
export function citeSentence(sentence: StorySentence, all: readonly StorySentence[]): string[] {
  const ids = new Set([sentence.article.id]);
  for (const other of all) {
    if (!ids.has(other.article.id) && saysTheSame(sentence, other)) ids.add(other.article.id);
  }
  return [...ids];
}

/** Whether two sentences of one language share most of their content. */
export function saysTheSame(a: StorySentence, b: StorySentence): boolean {
  if (a.article.language !== b.article.language) return false;
  const [small, large] = a.termSet.size <= b.termSet.size ? [a.termSet, b.termSet] : [b.termSet, a.termSet];
  if (small.size < 4 || small.size * 3 < large.size) return false;
  let common = 0;
  for (const term of small) if (large.has(term)) common += 1;
  return common / small.size >= sameContent;
}
