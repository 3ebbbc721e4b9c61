const blank = /[\s\p{Cc}]/u;

/** The text without white space and control characters at both ends, as Discord trims it before it counts. */
export function trimText(text: string): string {
  let start = 0;
  let end = text.length;
  // Not one regular expression: `\s+$` takes quadratic time on long runs of spaces inside a text.
  while (start < end && blank.test(text.charAt(start))) start += 1;
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The length of a text as Discord counts it: code points, after trimming. */
export function countCharacters(text: string): number {
  const trimmed = trimText(text);
  let count = trimmed.length;
  for (let at = 0; at < trimmed.length; at += 1) {
    // A code point outside the first plane takes two units; the pair is told by its second one.
    if (isLowSurrogate(trimmed.charCodeAt(at)) && at > 0 && isHighSurrogate(trimmed.charCodeAt(at - 1))) count -= 1;
  }
  return count;
}

/** True when a text has at most `limit` characters as Discord counts them. */
export function isWithin(text: string, limit: number): boolean {
  // There are never more code points than units, which needs no counting.
  return text.length <= limit || countCharacters(text) <= limit;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
