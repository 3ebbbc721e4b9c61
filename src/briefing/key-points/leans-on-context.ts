import { stopWordsOf } from '../sentences/stop-words.ts';
import { termsOf } from '../sentences/terms-of.ts';

/** "The" with the words up to the next that may be a name or a small word. */
const definite = /^The\s+((?:\p{Ll}[\p{L}\p{M}-]*(?:['’]s)?\s+){1,5})(\S+)(?:\s+(\S+))?/u;
/** What says which one is meant: "the town of ...", "the driver who ...". */
const tellers = new Set('of that who whom whose which where'.split(' '));
const places = new Set('in at on near from to between for off with against over under around'.split(' '));
/** There is one of each, or the reader of any news knows which. */
const unique = new Set(
  termsOf(
    `government president presidency prime minister ministry parliament senate congress court police army military navy
    economy media internet world sun moon sea weather administration opposition capital state country nation
    public future past law constitution pope king queen market weekend`,
    'en',
  ),
);

/**
 * Whether a sentence opens with something that one before it must have named, "The pieces were taken": not when it says itself
 * which is meant, nor when the story's titles speak of it. Of English; undecided elsewhere.
 */
export function leansOnContext(text: string, language: string, subject: ReadonlySet<string>): boolean {
  if (language !== 'en') return false;
  const match = definite.exec(text);
  if (match === null) return false;
  const stopWords = stopWordsOf(language);
  const run = match[1] ?? '';
  const after = match[2] ?? '';
  const second = match[3] ?? '';
  const words = run.trim().split(/\s+/);
  const end = words.findIndex((one) => stopWords.has(one) || tellers.has(one) || places.has(one));
  const phrase = end < 0 ? words : words.slice(0, end);
  const next = end < 0 ? after : (words[end] ?? '');
  const beyond = end < 0 ? second : (words[end + 1] ?? after);
  if (/^\p{Lu}/u.test(next) || tellers.has(next)) return false;
  if (phrase.length <= 2 && places.has(next) && /^[\p{Lu}\p{N}]/u.test(beyond)) return false;
  return !termsOf(phrase.join(' '), language).some((term) => subject.has(term) || unique.has(term));
}
