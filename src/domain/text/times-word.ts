const words = ['never', 'once', 'twice', ...'three four five six seven eight nine ten eleven twelve'.split(' ')];

/** `once`, `twice`, `three times`; digits above twelve. */
export function timesWord(count: number): string {
  const word = words[count] ?? String(count);
  return count < 3 ? word : `${word} times`;
}
