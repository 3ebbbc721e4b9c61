/** Discord's bound on a choice's value. */
const longestValue = 100;

interface TextChoice {
  name: string;
  value: string;
}

/** Completes the last part of a list that is typed with commas; a choice holds the whole list, the parts before as typed. */
export function completeList(typed: string, suggest: (part: string) => readonly TextChoice[]): TextChoice[] {
  const parts = typed.split(',').map((part) => part.trim());
  const last = parts.pop() ?? '';
  const before = parts.filter((part) => part !== '');
  return suggest(last)
    .filter(({ name, value }) => !before.includes(name) && !before.includes(value))
    .map(({ name, value }) => ({ name: [...before, name].join(', '), value: [...before, value].join(', ') }))
    .filter(({ value }) => value.length <= longestValue);
}
