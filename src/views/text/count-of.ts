const grouped = new Intl.NumberFormat('en-US');

/** `1 article`, `1,204 articles`; `stories` is given as the plural of `story`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${count < 1_000 ? count : grouped.format(count)} ${count === 1 ? singular : plural}`;
}

/** What follows `last`: `day`, `7 days`. */
export function spanOf(count: number, singular: string): string {
  return count === 1 ? singular : countOf(count, singular);
}
