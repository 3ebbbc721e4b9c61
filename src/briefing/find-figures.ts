/** A number with what it counts. */
export interface Figure {
  label: string;
  value: number;
  /** Verbatim: "at least 12", "1.2 million". */
  text: string;
}

const numberWords = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 2]),
);
const number = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${[...numberWords.keys()].join('|')})(?:\\s(?:thousand|million|billion|trillion))?`;
const hedge =
  '(?:at least|more than|over|about|around|nearly|almost|some|up to|as many as|an estimated|roughly|approximately|fewer than|less than)\\s';
const people =
  '(?:\\p{L}+\\s)?(?:people|civilians|soldiers|troops|officers|children|workers|migrants|passengers|students|protesters|residents|others|men|women|fighters|firefighters)';

/** What is counted, and the wordings that say so; `N` stands for a number, `M` for an amount of money. High precision: few patterns, all explicit. */
const patterns: readonly (readonly [label: string, ...wordings: string[]])[] = [
  [
    'killed',
    `N (?:${people} )?(?:were |was |have been |had been |are )?(?:killed|dead|died|deaths)\\b`,
    `(?:kill|kills|killed|killing|claimed the lives of) N\\b(?! (?:percent|per cent))`,
    'death toll(?: [^.;:,]{0,60})? (?:rises|rose|risen|climbs|climbed|reaches|reached|hits|stands at|stood at|is at|of)(?: to)? N\\b',
    'toll (?:rises|rose|climbs|climbed|reaches|reached)(?: to)? N\\b',
  ],
  [
    'injured',
    `N (?:${people} )?(?:were |was |have been |had been |are )?(?:injured|wounded|hurt)\\b`,
    `(?:injures|injured|injuring|wounds|wounded|wounding) N\\b`,
  ],
  ['missing', `N (?:${people} )?(?:were |was |are |is |remain |remained |still |reported |unaccounted )*missing\\b`],
  [
    'arrested',
    `N (?:${people} )?(?:were |was |have been )?(?:arrested|detained)\\b`,
    '(?:arrests|arrested|detained|detains) N\\b',
  ],
  [
    'displaced',
    `N (?:${people} )?(?:were |have been |had been |are )?(?:displaced|evacuated)\\b`,
    '(?:displaced|displacing|evacuated) N\\b',
  ],
  [
    'homes without power',
    'N (?:homes|households|customers|homes and businesses) (?:were |are |remain |left )?without (?:power|electricity)',
  ],
  [
    'cost of rebuilding',
    '(?:rebuild|rebuilding|reconstruction)\\b[^.;]{0,50}? (?:at|costs?|cost) M',
    'costs? of (?:rebuilding|reconstruction)[^.;]{0,40}? (?:at|is|was|of) M',
    '(?:rebuild|rebuilding|reconstruction)\\b[^.;]{0,30}? (?:will|would|could) cost M',
  ],
  ['damage', 'damage (?:is |was )?(?:estimated|put|valued) at M', 'M (?:in|of) damage'],
  ['magnitude', 'magnitude (?:of )?N\\b', 'N[- ]magnitude\\b'],
];

const currency = '(?:\\s(?:US |American |Canadian |Australian )?(?:dollars|euros|pounds|rupees|yen))';
const expressions = patterns.map(([label, ...wordings]) => ({
  label,
  regexes: wordings.map((wording) => {
    const counted = wording
      .replace('N', `((?:${hedge})?(?:${number}))(?![\\d%])`)
      .replace('M', `((?:${hedge})?(?:[$€£]\\s?${number}|${number}${currency}))`);
    return new RegExp(`(?<![\\p{L}\\d.,])${counted}`, 'giu');
  }),
}));

const scales = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** One of these stands in every wording above; most sentences have none and are spared the rest. */
const cue =
  /kill|dead|die|death|toll|lives|injur|wound|hurt|missing|displac|evacuat|arrest|detain|power|electric|rebuild|reconstruct|damage|magnitude/i;

/** The figures of an English text that say clearly what they count, in order of the kinds known. */
export function findFigures(text: string): Figure[] {
  if (!cue.test(text)) return [];
  return expressions.flatMap(({ label, regexes }) =>
    regexes.flatMap((regex) =>
      [...text.matchAll(regex)].flatMap((match) => {
        const raw = match[1] ?? '';
        const value = valueOf(raw);
        return value === undefined || isYear(raw, value) ? [] : [{ label, value, text: raw }];
      }),
    ),
  );
}

function valueOf(raw: string): number | undefined {
  const match = new RegExp(`(${number})${currency}?$`, 'iu').exec(raw.toLowerCase());
  const [digits = '', scale = ''] = (match?.[1] ?? '').split(/\s/);
  const base = numberWords.get(digits) ?? Number(digits.replaceAll(',', ''));
  return Number.isFinite(base) ? base * (scales.get(scale) ?? 1) : undefined;
}

/** "killed 2019" is a headline's date, not a toll. */
function isYear(raw: string, value: number): boolean {
  return /^\d{4}$/.test(raw) && value >= 1900 && value <= 2100;
}
