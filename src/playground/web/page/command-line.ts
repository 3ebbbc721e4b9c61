import type { LeafCommand, LeafOption } from './leaf-commands.ts';

/** One option's part of the line: `channel:#news`, or text that stands without a name. */
export interface Token {
  option: LeafOption;
  value: string;
  /** Where its name begins, or its value if it has none. */
  start: number;
  valueStart: number;
  /** Behind the value, white space left out. */
  end: number;
}

export type CommandLine =
  | { stage: 'text' }
  /** The name is still being typed; the query is what stands behind the slash. */
  | { stage: 'naming'; query: string }
  | { stage: 'filling'; command: LeafCommand; tokens: Token[] };

/**
 * Reads what stands in the message box. Text without an option's name goes to the first option that has none, so
 * `/story syria-russia` and `/story story:syria-russia` are the same.
 */
export function readCommandLine(text: string, commands: LeafCommand[]): CommandLine {
  if (!text.startsWith('/')) return { stage: 'text' };
  const typed = text.slice(1);
  const command = commands
    .filter(({ name }) => typed.toLowerCase().startsWith(`${name} `))
    .sort((one, other) => other.name.length - one.name.length)[0];
  if (!command) return { stage: 'naming', query: typed.trimEnd().toLowerCase() };
  return { stage: 'filling', command, tokens: readTokens(text, command.name.length + 2, command.options) };
}

/** The commands whose name fits what was typed: those that begin with it, then those that hold it. */
export function matchCommands(query: string, commands: LeafCommand[]): LeafCommand[] {
  const begins = commands.filter(({ name }) => name.startsWith(query));
  const holds = commands.filter(({ name }) => !name.startsWith(query) && name.includes(query));
  return [...begins, ...holds];
}

/** The token that the caret stands in, or undefined: behind a finished one, or before all. */
export function tokenAt(tokens: Token[], caret: number): Token | undefined {
  return tokens.findLast(({ start }) => start <= caret);
}

/** The options that have no token yet, the required ones first, as Discord orders them. */
export function missingOptions(command: LeafCommand, tokens: Token[]): LeafOption[] {
  return command.options.filter((option) => !tokens.some((token) => token.option === option));
}

function readTokens(text: string, from: number, options: LeafOption[]): Token[] {
  const marks = findMarks(text, from, options);
  const tokens = marks.map(({ option, start, valueStart }, index) =>
    cutToken(text, option, start, valueStart, marks[index + 1]?.start ?? text.length),
  );
  const end = marks[0]?.start ?? text.length;
  const first = options.find((option) => !tokens.some((token) => token.option === option));
  const lead = text.slice(from, end);
  // An empty box behind the command belongs to the first option too: its suggestions show at once.
  if (!first || (lead.trim() === '' && marks.length > 0)) return tokens;
  const start = from + (lead.length - lead.trimStart().length);
  return [cutToken(text, first, lead.trim() === '' ? from : start, lead.trim() === '' ? from : start, end), ...tokens];
}

interface Mark {
  option: LeafOption;
  start: number;
  valueStart: number;
}

/** Each `name:` at a word's beginning, an option's first occurrence only. */
function findMarks(text: string, from: number, options: LeafOption[]): Mark[] {
  const marks: Mark[] = [];
  for (const option of options) {
    const needle = `${option.name}:`;
    let at = text.indexOf(needle, from);
    while (at > from && text[at - 1] !== ' ') at = text.indexOf(needle, at + 1);
    if (at >= from) marks.push({ option, start: at, valueStart: at + needle.length });
  }
  return marks.sort((one, other) => one.start - other.start);
}

function cutToken(text: string, option: LeafOption, start: number, from: number, end: number): Token {
  const raw = text.slice(from, end);
  const valueStart = from + (raw.trim() === '' ? 0 : raw.length - raw.trimStart().length);
  const value = raw.trim();
  return { option, value, start, valueStart, end: valueStart + value.length };
}
