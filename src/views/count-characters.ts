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
  return Array.from(trimText(text)).length;
}
