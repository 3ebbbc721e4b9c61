/** The text without white space and control characters at both ends, as Discord trims it before it counts. */
export function trimText(text: string): string {
  return text.replace(/^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu, '');
}

/** The length of a text as Discord counts it: code points, after trimming. */
export function countCharacters(text: string): number {
  return Array.from(trimText(text)).length;
}
