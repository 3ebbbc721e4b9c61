import { detect } from 'tinyld';

const scripts: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, ['ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Han}/gu, ['zh', 'ja']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ku', 'sd', 'ug']],
  [/\p{Script=Hebrew}/gu, ['he', 'yi']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne', 'sa']],
  [/\p{Script=Bengali}/gu, ['bn', 'as']],
  [/\p{Script=Gurmukhi}/gu, ['pa']],
  [/\p{Script=Gujarati}/gu, ['gu']],
  [/\p{Script=Tamil}/gu, ['ta']],
  [/\p{Script=Telugu}/gu, ['te']],
  [/\p{Script=Kannada}/gu, ['kn']],
  [/\p{Script=Malayalam}/gu, ['ml']],
  [/\p{Script=Sinhala}/gu, ['si']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Lao}/gu, ['lo']],
  [/\p{Script=Myanmar}/gu, ['my']],
  [/\p{Script=Khmer}/gu, ['km']],
  [/\p{Script=Georgian}/gu, ['ka']],
  [/\p{Script=Armenian}/gu, ['hy']],
  [/\p{Script=Ethiopic}/gu, ['am', 'ti']],
];
const otherScripts = new Set(scripts.flatMap(([, languages]) => languages));
/** Languages of Latin script that have newspapers; the detector knows Klingon too, and is glad to find it. */
const latinLanguages =
  'en de fr es pt it nl sv da no fi is pl cs sk hu ro hr sl sq tr az id ms tl sw et lv lt ga ca eu gl af so'.split(' ');
const vietnameseLetter = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
/** Written in either script. */
const latinToo = new Set(['sr', 'kk', 'ku', 'mn', 'tg']);

/** Old codes, and countries where a language was meant. */
const renamed: Record<string, string> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  jp: 'ja',
  cn: 'zh',
  gr: 'el',
  nb: 'no',
  nn: 'no',
};
const unknownCodes = new Set(['und', 'mul', 'zxx', 'xx']);

/** The primary language of a BCP 47 tag such as `en-US`; undefined when it names none. */
export function primaryLanguage(tag: string | undefined): string | undefined {
  const code = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase();
  if (code === undefined || unknownCodes.has(code)) return undefined;
  return renamed[code] ?? code;
}

/**
 * The language of a text, BCP 47: the first of `declared` that its script allows. When the declarations contradict
 * each other, or all of them the script, the text decides; `und` when it is too short to tell.
 */
export function detectLanguage(text: string, declared: readonly (string | undefined)[]): string {
  const sample = text.slice(0, 600);
  const possible = languagesOfScript(sample);
  const named = declared.map(primaryLanguage).filter((code) => code !== undefined);
  const fitting = [...new Set(named)].filter((code) => fits(code, possible));
  const [first, second] = fitting;
  if (first !== undefined && (second === undefined || sample.length < 40)) return first;
  if (first !== undefined) return withoutUnknown(detect(sample, { only: fitting })) ?? first;
  if (possible?.length === 1 && possible[0] !== undefined) return possible[0];
  if (possible === undefined && sample.length < 20) return 'und';
  const latin = vietnameseLetter.test(sample) ? [...latinLanguages, 'vi'] : latinLanguages;
  const detected = withoutUnknown(detect(sample, { only: [...(possible ?? latin)] }));
  return detected ?? possible?.[0] ?? 'und';
}

/** The languages that the text's main script serves; undefined for Latin script and for no letters at all. */
function languagesOfScript(text: string): readonly string[] | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // A few kana among many Chinese characters make Japanese; other scripts need to be a good part of the text.
  return scripts.find(([script, [language]]) => {
    const share = (text.match(script)?.length ?? 0) / Math.max(1, letters);
    return share > (language === 'ja' ? 0.1 : 0.4);
  })?.[1];
}

function fits(code: string, possible: readonly string[] | undefined): boolean {
  return possible === undefined ? !otherScripts.has(code) || latinToo.has(code) : possible.includes(code);
}

function withoutUnknown(detected: string): string | undefined {
  return detected === '' ? undefined : primaryLanguage(detected);
}
