/**
 * The text in lower case with every character in its place, so that what a pattern finds in it can be cut from the text. A
 * pattern that ignores case by itself takes V8 ten times as long to compile when it speaks of letters.
 */
export function lowerText(text: string): string {
  // The one letter that would become two.
  return text.replaceAll('İ', 'i').toLowerCase();
}
