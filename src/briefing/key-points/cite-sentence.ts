import type { StorySentence } from './story-sentences.ts';

/** One sentence of the other article must say this much of it, */
const inOneSentence = 0.55;
/** and the other article as a whole this much: two reports that share only their names are about different things. */
const inArticle = 0.7;

/** What an article says, to look other articles' sentences up in. */
export interface Witness {
  articleId: string;
  language: string;
  sentences: readonly StorySentence[];
  terms: ReadonlySet<string>;
}

/** The articles of the sentences, in the order given, each with all its terms. */
export function witnessesOf(sentences: readonly StorySentence[]): Witness[] {
  const byArticle = new Map<string, StorySentence[]>();
  for (const sentence of sentences) {
    const own = byArticle.get(sentence.article.id);
    if (own === undefined) byArticle.set(sentence.article.id, [sentence]);
    else own.push(sentence);
  }
  return [...byArticle].map(([articleId, own]) => {
    const language = own[0]?.article.language ?? 'und';
    return { articleId, language, sentences: own, terms: new Set(own.flatMap(({ terms }) => terms)) };
  });
}

/** The articles that say what the sentence says: its own first, then the others in the order given. */
export function citeSentence(sentence: StorySentence, witnesses: readonly Witness[]): string[] {
  const { id, language } = sentence.article;
  const others = witnesses.filter(
    (witness) => witness.articleId !== id && witness.language === language && saysTheSame(sentence, witness),
  );
  return [id, ...others.map(({ articleId }) => articleId)];
}

function saysTheSame({ termSet }: StorySentence, { sentences, terms }: Witness): boolean {
  if (shareIn(termSet, terms) < inArticle) return false;
  if (!sentences.some((other) => shareIn(termSet, other.termSet) >= inOneSentence)) return false;
  return [...termSet].every((term) => !/^\p{N}/u.test(term) || terms.has(term));
}

/** How much of a sentence's terms another text holds. */
function shareIn(terms: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const term of terms) if (other.has(term)) common += 1;
  return terms.size === 0 ? 0 : common / terms.size;
}
