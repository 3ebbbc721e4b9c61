import { speechWords, type SpeechWords } from './speech-verbs.ts';

interface SpeakerPatterns {
  verbThenName: RegExp;
  nameThenVerb: RegExp;
  byName: RegExp;
  beforeNameVerb: RegExp;
  beforeVerbName: RegExp;
  beforeBy: RegExp;
  after: RegExp | undefined;
  tail: RegExp | undefined;
}

const cache = new Map<string, SpeakerPatterns>();
const stop = '[^.,;:!?()“”„«»"「」。，、；：]';
const unspaced = new Set(['zh', 'ja']);
const pronouns =
  /^(?:he|she|they|it|who|which|we|i|you|this|that|one|many|some|others?|(?:one|two|some|many|both|several) of them|él|ella|ellos|il|elle|ils|elles|on|t-il|t-elle|er|sie|es|man|ele|ela|eles|lui|lei|hij|zij|ze|он|она|они|он же|я|мы|він|вона|вони|o|هو|هي|ونحن|他|她|他们|彼|彼女|同氏|ông|bà)$/iu;
const determiner =
  /^(?:(?:an?|the|one|another|una?|uno|el|la|los|las|les?|eine?|einer|der|die|das|uma?|os?|as?|il|lo|gli|de|het|een|bir)\s|(?:l|un)['’])/iu;
const cased = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** The speaker that the words around a quotation name, verbatim; undefined when they name nobody or only a pronoun. */
export function findSpeaker(before: string, after: string, language: string): string | undefined {
  const words = speechWords[language];
  if (words === undefined) return undefined;
  const patterns = patternsOf(language, words);
  const afterwards =
    patterns.verbThenName.exec(after)?.[1] ??
    patterns.byName.exec(after)?.[1] ??
    patterns.nameThenVerb.exec(after)?.[1];
  const named = cleanSpeaker(afterwards, patterns);
  if (named !== undefined) return named;
  if (patterns.after !== undefined && !patterns.after.test(after)) return undefined;
  const beforehand =
    patterns.after !== undefined
      ? lastClause(before.replace(/(?:[,:、：]|[はが]、?)\s*$/u, ''))
      : (patterns.beforeVerbName.exec(before)?.[1] ??
        patterns.beforeBy.exec(before)?.[1] ??
        subjectOf(before, patterns));
  return cleanSpeaker(beforehand, patterns);
}

/** The subject before the verb: "X said", and "X, an analyst in Y, said" with the apposition. */
function subjectOf(before: string, patterns: SpeakerPatterns): string | undefined {
  const subject = patterns.beforeNameVerb.exec(before)?.[1];
  if (subject === undefined) return undefined;
  const clauses = subject.split(/[.;:“”«»"]\s*/u).at(-1) ?? '';
  if (!/,\s*$/u.test(clauses)) return lastClause(clauses);
  const parts = clauses.replace(/,\s*$/u, '').split(/,\s+/u);
  return parts.slice(-2).join(', ');
}

function lastClause(text: string): string {
  return text.split(/[,.;:，。；：“”«»]\s*/u).at(-1) ?? '';
}

function cleanSpeaker(raw: string | undefined, patterns: SpeakerPatterns): string | undefined {
  if (raw === undefined) return undefined;
  let name = raw.trim();
  if (patterns.tail !== undefined) name = name.replace(patterns.tail, '').trim();
  name = name.replace(/^(?:[-–—]\s*|and |but |while |as |y |e |et |und |и |а )/iu, '').replace(/\s*[-–—,]$/u, '');
  if (name.length < 2 || name.length > 90 || name.split(/\s+/).length > 13 || pronouns.test(name)) return undefined;
  const isNamed =
    !cased.test(name) ||
    /(?:^|[\s'’-])\p{Lu}/u.test(name) ||
    determiner.test(name) ||
    /^\p{Script=Cyrillic}+\s/u.test(name);
  return isNamed && !/\d{3,}/.test(name) && !/^\d+$/.test(name) ? name : undefined;
}

function patternsOf(language: string, words: SpeechWords): SpeakerPatterns {
  let patterns = cache.get(language);
  if (patterns === undefined) {
    const gap = unspaced.has(language) ? '' : '\\s+';
    const edge = unspaced.has(language) ? '' : '(?<![\\p{L}])';
    const lead = '^[\\s,，.!?–—-]*';
    const by = words.by ?? '(?!)';
    patterns = {
      verbThenName: new RegExp(`${lead}(?:${words.verbs})${gap}(${stop}{2,90})`, 'iu'),
      nameThenVerb: new RegExp(`${lead}(${stop}{2,70}?)${gap}(?:${words.verbs})(?![\\p{L}])`, 'iu'),
      byName: new RegExp(`${lead}(?:${by})${gap}(${stop}{2,90})`, 'iu'),
      beforeNameVerb: new RegExp(
        `^(.{2,160}?)${gap === '' ? '' : '\\s+'}(?:${words.verbs})(?:[：:，,\\s].{0,70})?$`,
        'isu',
      ),
      beforeVerbName: new RegExp(`${edge}(?:${words.verbs})${gap}(${stop}{2,90}?)\\s*(?::|$)`, 'iu'),
      beforeBy: new RegExp(`${edge}(?:${by})${gap}(${stop}{2,90}?)\\s*[,:]`, 'iu'),
      after: words.after === undefined ? undefined : new RegExp(`^[\\s,]*(?:${words.after})`, 'iu'),
      tail: words.tail === undefined ? undefined : new RegExp(`\\s+(?:${words.tail})(?![\\p{L}]).*$`, 'isu'),
    };
    cache.set(language, patterns);
  }
  return patterns;
}
