/**
 * The lower-case letters and the marks of the scripts that we have wordings for, as the inside of a character class. `\p{L}\p{M}`
 * says it of every script, and a pattern that does so takes V8 ten times as long to compile.
 */
export const letters = [
  'a-zªµºß-öø-ʯ\\u0300-\\u036fḀ-ỿ', // Latin
  'ΐά-ώЀ-ҁ\\u0483-ԯ', // Greek and Cyrillic
  '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u05d0-\\u05ea', // Hebrew
  '\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06e5-\\u06e8\\u06ea-\\u06ef\\u06fa-\\u06fc\\u06ff\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufd8f\\ufd92-\\ufdc7\\ufdf0-\\ufdfb\\ufe70-\\ufe74\\ufe76-\\ufefc', // Arabic
  '\\u0900-\\u0963\\u0971-\\u097f', // Devanagari
  '々〆ぁ-ゖ\\u3099\\u309aゝ-ゟァ-ヺー-ヿ㐀-䶿一-鿿豈-龎가-힣', // Han, kana and Hangul
].join('');
