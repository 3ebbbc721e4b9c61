import { lowerText } from '../sentences/lower-text.ts';
import { speechPatterns, type SpeechPatterns } from './speech-patterns.ts';

/** Words that point to somebody named before; a reader of the quotation alone never meets them. */
const pronouns =
  /^(?:he|she|they|it|who|which|we|i|you|this|that|those|there|one|many|some|others?|both|el mismo|él|ella|ellos|ellas|yo|nosotros|il|elle|ils|elles|on|nous|je|[-–]?t[-–](?:il|elle|on)|[-–](?:il|elle|on)|er|sie|es|man|ich|wir|dieser|diese|ele|ela|eles|elas|lui|lei|loro|io|noi|hij|zij|ze|ik|on|ona|oni|он|она|они|он же|я|мы|тот|та|він|вона|вони|ми|o|onlar|ben|biz|هو|هي|هم|هن|أنه|أنها|إنه|إنها|ونحن|له|لها|لهم|ذلك|هذا|او|وی|آنها|ما|من|הוא|היא|הם|הן|אני|אנחנו|זה|उन्होंने|उसने|इन्होंने|इसने|उनका|उसका|वह|वे|他|她|他们|她们|它|我|我们|对方|后者|彼|彼女|彼ら|同氏|同社|私|自分|그|그녀|그들|ông|bà|anh|chị|cô|anh ấy|chị ấy|ông ấy|bà ấy|họ|tôi|chúng tôi|đó|này|người này|dia|ia|mereka|saya)$/u;
/** "One of them", and whatever follows. */
const oneOfThem =
  /^(?:(?:one|two|some|many|both|several|each|most) of (?:them|those)|un[oa]s? de (?:ellos|ellas|los dos)|l['’]une? d['’](?:eux|elles|entre eux|entre elles)|une? d['’]entre (?:eux|elles)|eine[rs]? von (?:ihnen|denen)|un[oa] di loro|uma? (?:deles|delas)|een van hen|jede[nr] z nich|од(?:ин|на) из них|од(?:ин|на) (?:з|із) них|biri|içlerinden biri|أحدهم|إحداهن|یکی از آنها|אח[דת] מהם|उनमें से एक|其中一(?:人|位|名)|そのうちの一人|một người trong số họ)(?![\p{L}\p{M}])/u;
const determiner =
  /^(?:(?:an?|the|one|another|une?|una|uno|el|la|los|las|les?|eine?|einer|der|die|das|uma?|os?|as?|il|lo|gli|i|de|het|een|bir|một|các|seorang)\s|(?:l|un)['’])/u;
/** What begins a clause, not a name. */
const clauseStart =
  /^(?:while|after|as|when|in|at|on|for|because|since|if|though|although|before|during|with|by|from|to|of|that|which|where|also|not|so|then|like|including|mientras|cuando|porque|aunque|pero|quand|tandis|alors|mais|während|aber|als|nachdem|quando|mentre|ma|mas|enquanto|когда|пока|но|хотя|коли|але|хоча|khi|nhưng|sau khi|vì|và|và người|được|điều này)(?![\p{L}\p{M}])/u;
const conjunction = /^(?:[-–—,،]\s*|and |but |y |e |et |und |и |а |і |та |và )/iu;
const cased = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** "The sister of a man who disappeared in 2012". */
const years = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const longestName = 90;
const mostWords = 13;

/** The speaker that the words around a quotation name, verbatim; undefined when they name nobody or only a pronoun. */
export function findSpeaker(before: string, after: string, language: string): string | undefined {
  const patterns = speechPatterns(language);
  if (patterns === undefined) return undefined;
  // What the first fitting wording names is meant, if only a pronoun.
  const named = firstMatch(patterns.after, after);
  if (named !== undefined) return cleanSpeaker(named, patterns, language);
  const credited = firstMatch(patterns.credit, before);
  if (credited === undefined && patterns.closing?.test(lowerText(after)) === true) {
    return cleanSpeaker(subjectOf(before), patterns, language);
  }
  const beforehand = credited ?? firstMatch(patterns.before, before);
  return beforehand === undefined ? undefined : cleanSpeaker(subjectOf(beforehand), patterns, language);
}

/** The name that the first fitting wording finds; one with its apposition is caught in two parts. */
function firstMatch(expressions: readonly RegExp[], text: string): string | undefined {
  const lower = lowerText(text);
  for (const expression of expressions) {
    const [, one, other] = expression.exec(lower)?.indices ?? [];
    if (one !== undefined)
      return [one, ...(other === undefined ? [] : [other])].map((at) => text.slice(...at)).join(', ');
  }
  return undefined;
}

/** The end of what stands before the verb: "X", or "X, an analyst in Y," with the apposition. */
function subjectOf(text: string): string {
  const subject = text.replace(/(?:\s*[:：、，]\s*|\s*,\s*|[はが]、?\s*)$/u, (end) => (end.includes(',') ? ',' : ''));
  const clause = subject.split(/[.;:。；：“”«»„"״]\s*/u).at(-1) ?? '';
  if (!clause.endsWith(',')) return clause.split(/[,،，、]\s*/u).at(-1) ?? '';
  const parts = clause.slice(0, -1).split(/,\s+/u);
  const [name = '', apposition] = parts.slice(-2);
  return apposition === undefined ? name : `${name}, ${apposition}`;
}

function cleanSpeaker(raw: string, { tail, verb }: SpeechPatterns, language: string): string | undefined {
  let name = raw.trim();
  const end = tail?.exec(lowerText(name))?.index;
  if (end !== undefined) name = name.slice(0, end).trim();
  name = name
    .replace(conjunction, '')
    .replace(/\s*[-–—,،]$/u, '')
    .replace(/^[「『“"]|[」』”"]$/gu, '');
  if (name.length < 2 || name.length > longestName || name.split(/\s+/).length > mostWords) return undefined;
  const lower = lowerText(name);
  if (verb.test(lower) || pronouns.test(lower) || oneOfThem.test(lower) || clauseStart.test(lower)) return undefined;
  const isTold = isNamed(name, language) && !/\d{3,}/.test(name.replace(years, '')) && !/^\d+$/.test(name);
  return isTold ? name : undefined;
}

/** A name has a capital, a role an article before it; scripts and languages without either are taken at their word. */
function isNamed(name: string, language: string): boolean {
  if (!cased.test(name) || /(?:^|[\s'’-])\p{Lu}/u.test(name) || determiner.test(lowerText(name))) return true;
  if (language === 'vi') return name.includes(' ');
  return /^\p{Script=Cyrillic}{4,}/u.test(name);
}
