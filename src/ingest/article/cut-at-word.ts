/** The text in at most `most` characters: whole, or cut after a word and ended by `…`. Never cuts a character in two. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const space = head.lastIndexOf(' ');
  // Chinese, Japanese and Thai have no spaces to cut at.
  const end = space > most / 2 ? space : head.length;
  return `${head
    .slice(0, end)
    .replace(/[\p{Surrogate}\u200D\s]+$/u, '')
    .replace(/[\s,;:–—-]+$/, '')}…`;
}
