import { letters } from '../sentences/letters.ts';
import { speechWords, type SpeechWords } from './speech-verbs.ts';

/** A language's ways to name a speaker, for lower-case text; the groups of a match are the name, in one or two parts. */
export interface SpeechPatterns {
  /** What may stand behind the quotation, surest first. */
  after: readonly RegExp[];
  /** What may stand before it instead of a verb: "according to X". */
  credit: readonly RegExp[];
  /** What may stand before it, with a verb. */
  before: readonly RegExp[];
  /** What shows behind the quotation that the speaker stands before it. */
  closing: RegExp | undefined;
  /** What ends a name, with all that follows. */
  tail: RegExp | undefined;
  /** A verb alone, which is no name. */
  verb: RegExp;
}

const cache = new Map<string, SpeechPatterns>();
const unspaced = new Set(['zh', 'ja']);
const stop = '[^.,;:!?()“”„«»"״「」。，、؛،；：！？।]';
const edge = `(?![${letters}])`;
const start = `(?<![${letters}])`;

/** The wordings of a language, ready to use; undefined for one that we don't know. */
export function speechPatterns(language: string): SpeechPatterns | undefined {
  let patterns = cache.get(language);
  const words = speechWords[language];
  if (patterns === undefined && words !== undefined)
    cache.set(language, (patterns = compile(words, unspaced.has(language))));
  return patterns;
}

function compile(words: SpeechWords, isUnspaced: boolean): SpeechPatterns {
  const { verbs, by, that, tail, closing, after = [], before = [] } = words;
  const [verbStart, verbEnd] = isUnspaced ? ['', ''] : [start, edge];
  const write = (wording: string, isGreedy: boolean): string => {
    // Before a verb the shortest name is meant, at the end of a wording all that is left of the clause.
    const name = (_: string, at: number): string =>
      `(${stop}{2,90}${isGreedy && at === wording.length - 1 ? '' : '?'})`;
    return wording
      .replace(/N/g, name)
      .replace(/V/g, `${verbStart}(?:${verbs})${verbEnd}`)
      .replace(/ /g, isUnspaced ? '' : '\\s+');
  };
  const joined = that === undefined ? '' : `|\\s+(?:${that})${edge}`;
  /** A verb governs the quotation when nothing but a place or a time stands between, and a colon, a comma or "that". */
  const toQuotation = `(?:[^.;:“”«»„"״「」]{0,60}?(?:[,:،，：]${joined}))?\\s*$`;
  const compileAll = (sources: readonly string[]): RegExp[] => sources.map((source) => new RegExp(source, 'dsu'));
  return {
    after: compileAll(
      [...(isUnspaced ? [] : ['V N']), ...(by === undefined ? [] : [`(?:${by}) N`]), ...after].map(
        (wording) => `^[\\s,，،!?–—-]*${verbStart}${write(wording, true)}`,
      ),
    ),
    credit: compileAll([
      ...(by === undefined ? [] : [`${verbStart}${write(`(?:${by}) N`, false)}\\s*[,،:，：]?\\s*$`]),
      ...before.map((wording) => `${write(wording, false)}\\s*$`),
    ]),
    before: compileAll([
      ...(isUnspaced ? [] : [`(?:^|[.,;،]\\s*)${write('V N', false)}(?:${joined.slice(1)})?\\s*[:,،]?\\s*$`]),
      `^(.{1,160}?[,،]?)${isUnspaced ? '' : '\\s+'}${write('V', false)}${toQuotation}`,
      `(?:^|[.;]\\s*)(${stop}{2,60})\\s*[:：]\\s*$`,
    ]),
    closing: closing === undefined ? undefined : new RegExp(`^[\\s,]*(?:${closing})`, 'u'),
    tail: tail === undefined ? undefined : new RegExp(`\\s+(?:${tail})${edge}.*$`, 'su'),
    verb: new RegExp(`${verbStart}(?:${verbs})$`, 'u'),
  };
}
