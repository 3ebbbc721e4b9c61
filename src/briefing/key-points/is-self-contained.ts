import { isBoilerplate } from '../sentences/is-boilerplate.ts';
import { lowerText } from '../sentences/lower-text.ts';

/** Openings that lean on a sentence the reader does not see, by language. Latin and Cyrillic words, lower-case. */
const danglingStarts: Record<string, string> = {
  en: `he|she|it|they|his|her|its|their|him|them|this|these|those|that|but|and|or|so|yet|however|also|then|here|still|
    instead|meanwhile|moreover|furthermore|therefore|thus|otherwise|nevertheless|nonetheless|similarly|likewise|besides|
    additionally|another|both|neither|such|one of them|the two (?:men|women|sides|leaders|countries|are|were|have|had|will|also)|the pair|the former|the latter|the move|the decision|in addition|as a result|for example|for instance|
    in response|at the same time|on the other hand|that is|which|who|while he|while she|when he|when she|we|i|you|my|our|your|asked about|asked if|asked whether`,
  es: 'él|ella|ello|ellos|ellas|esto|eso|este|esta|estos|estas|ese|esa|pero|y|además|sin embargo|también|así|por eso|entonces|mientras tanto|su|sus|no obstante|asimismo|por su parte|ambos|ambas|aquel|aquella|allí|luego|después|en cambio|por otro lado|en ese sentido|según él|según ella',
  fr: "il|elle|ils|elles|on|ce|cela|ça|c'est|c’est|cette|ces|mais|et|de plus|cependant|toutefois|aussi|ainsi|son|sa|ses|leur|leurs|par ailleurs|pourtant|celui-ci|celle-ci|selon lui|selon elle|de son côté|ensuite|là-bas|tous deux|ce dernier|cette dernière",
  de: 'er|sie|es|dies|diese|dieser|dieses|das|aber|und|doch|jedoch|auch|dabei|damit|dazu|daher|deshalb|zudem|außerdem|sein|seine|ihr|ihre|dort|danach|so|denn|deswegen|dadurch|daraufhin|beide|letzterer|ihm zufolge|ihr zufolge',
  pt: 'ele|ela|eles|elas|isso|isto|este|esta|esse|essa|mas|e|além disso|no entanto|também|assim|seu|sua|seus|suas|porém|contudo|já|segundo ele|segundo ela|ambos|ambas|lá|depois|em seguida|por sua vez',
  it: 'egli|lui|lei|essi|loro|questo|questa|ciò|ma|e|inoltre|tuttavia|anche|così|suo|sua|suoi|però|quindi|intanto|secondo lui|secondo lei|entrambi|entrambe|lì|poi|dal canto suo',
  nl: 'hij|zij|ze|het|dit|deze|dat|maar|en|ook|echter|daarom|toch|zijn|haar|hun',
  ru: 'он|она|оно|они|это|этот|эта|эти|но|и|а|также|однако|кроме того|при этом|его|её|ее|их|поэтому|затем|там|тем не менее|между тем|по его словам|по её словам|по ее словам|по их словам|в свою очередь|в то же время|таким образом|после этого|оба|обе|сам|сама|такой|такая|такое',
  uk: 'він|вона|воно|вони|це|цей|ця|ці|але|і|й|а|також|однак|крім того|при цьому|його|її|їх|тому|потім|там|за його словами|за її словами|натомість|водночас|тож|після цього|обидва|обидві|сам|сама|такий|така',
  pl: 'on|ona|ono|oni|one|to|ten|ta|te|ale|i|a|także|jednak|ponadto|jego|jej|ich|dlatego|potem|tam',
  tr: 'o|bu|şu|onlar|bunlar|ama|ancak|ve|ayrıca|fakat|onun|bunun|daha sonra|öte yandan|bunun üzerine|böylece|kendisi|ikisi de|orada',
  ar: 'وهو|وهي|هو|هي|هم|هذا|هذه|ذلك|تلك|لكن|ولكن|كما|وأضاف|وأضافت|وقال|وقالت|وأكد|وأكدت|وتابع|وأوضح|وأشار|وكان|وكانت|وذكر|وذكرت|ولفت|ولفتت|وشدد|وشددت|من جانبه|من جانبها|من جهته|من جهتها|بدوره|بدورها|كذلك|أيضا|ثم|فيما|بينما|هناك',
  fa: 'او|وی|این|آن|آنها|اما|ولی|و|همچنین|ایشان|به گفته وی|به گفته او|از سوی دیگر|در حالی که|سپس|هر دو|آنجا',
  he: 'הוא|היא|הם|הן|זה|זאת|זו|אלה|אבל|אך|גם|בנוסף|לדבריו|לדבריה|לדבריהם|כמו כן|עם זאת|לכן|שם|עוד אמר|עוד אמרה|שניהם|שתיהן',
  vi: '(?:ông|bà|anh|chị|cô|em|người này)(?!\\s+\\p{Lu})|họ|nó|điều này|việc này|đây|tuy nhiên|nhưng|và|ngoài ra|đồng thời|do đó|vì vậy|theo đó|trong khi đó|bên cạnh đó|cũng|còn|sau đó|trước đó|nhóm này|vụ này|người này',
  id: 'ia|dia|mereka|ini|itu|namun|tetapi|dan|juga|selain itu|kemudian',
  zh: '他|她|它|他们|她们|这|那|但|但是|而|此外|然而|同时|并且|对此|其中|因此|该|此|据其|当时|随后|与此同时|另外|双方|上述|后者',
  ja: '彼|彼女|これ|それ|この|その|しかし|また|だが|さらに|一方|同氏|同日|同社|そして|ただ|両者|両氏|そこで|そのため|同時に|続いて|なお',
  hi: 'वह|वे|यह|ये|इस|इन|उस|उन|लेकिन|और|इसके|इसी|इसलिए|उन्होंने|उसने|इन्होंने|हालांकि|वहीं|साथ ही|दोनों|उनके|उसके',
  ko: '그는|그녀는|그들은|이는|이에|그러나|하지만|또한|또|한편|이어',
};

/** Speech of a pronoun, which names nobody to a reader who sees this sentence alone. */
const danglingSpeaker =
  /[”"»’'],?\s+(?:he|she|they|it)\b|[,”"]\s+(?:said|says|added|adds|told)\s+(?:he|she|they|it)\b|,\s+(?:he|she|they|it)\s+(?:said|says|added|adds|told)\b[^”]{0,40}$/u;

/** "There" that points to a place named before, unlike "there are". */
const danglingPlace =
  /\bthere\b(?![’']s|\s+(?:is|are|was|were|has|have|had|will|would|could|may|might|can|must|should|remains?)\b)/u;

/** "It" or "them" as what an early verb acts on: nothing before it can be meant. */
const danglingObject =
  /^(?:\S+\s+){1,5}?(?!(?:said|says?|that|because|when|if|while|after|before|as|since|where|whether|than|how|what|and|or|but|believes?|hopes?|expects?|announced|claims?|claimed|thinks?|thought|fears?|feared|warned|promised|confirmed|denied|admitted|insists?|insisted)\s)\p{L}+\s+(?:it|them)\b(?=[,.;]|\s+(?:and|or|to|in|on|at|for|from|with|by|after|before|when|while|as|twice|once|again|too|back|out|up|down|off|over|away|into|last|this|for)\b)/u;

const startPatterns = new Map<string, RegExp>();
/** Han, kana and Hangul. */
const wide =
  /[\u1100-\u11ff\u2e80-\u2fd5\u3005-\u3007\u3041-\u30ff\u3131-\u318e\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufad9\uff66-\uff9d]/;

/** Whether a reader who sees only this sentence understands it: no dangling start, question, appeal or oddity of a feed. */
export function isSelfContained(text: string, language: string, longest = 300): boolean {
  const length = readingLength(text);
  if (length < 40 || length > longest) return false;
  if (/[?？؟]["”»』」]?$/u.test(text) || /^[\p{Ll},;:)\]–—-]/u.test(text)) return false;
  const lower = lowerText(text);
  if (danglingSpeaker.test(lower)) return false;
  if (language === 'en' && (danglingPlace.test(lower) || danglingObject.test(lower))) return false;
  if (isBoilerplate(text) || hasUnbalancedQuotes(text)) return false;
  return !startPattern(language).test(lowerFirst(text));
}

/** A text's length in letters as an alphabet would need them. */
export function readingLength(text: string): number {
  return text.length * (wide.test(text) ? 2.5 : 1);
}

/** The patterns are lower-case and tell "ông" from a name's "Ông Minh"; only the sentence's own capital is in their way. */
function lowerFirst(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toLowerCase());
}

function startPattern(language: string): RegExp {
  let pattern = startPatterns.get(language);
  if (pattern === undefined) {
    const words = (danglingStarts[language] ?? '').replace(/\s*\n\s*/g, '');
    const boundary = language === 'zh' || language === 'ja' ? '' : "(?=[\\s,;:’']|$)";
    pattern = words === '' ? /(?!)/u : new RegExp(`^["“«„「'‘]?(?:${words})${boundary}`, 'u');
    startPatterns.set(language, pattern);
  }
  return pattern;
}

/** Half a quotation reads as a misprint. */
function hasUnbalancedQuotes(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (count(/"/g) % 2 === 1 || count(/«/g) !== count(/»/g) || count(/「/g) !== count(/」/g)) return true;
  return count(/[“„]/g) + count(/”/g) > 0 && count(/[“„”]/g) % 2 === 1;
}
