import { knownError } from '../discord-error.ts';

/** One thing wrong with a body, at the path where it stands. */
export interface Problem {
  path: readonly (string | number)[];
  code: string;
  message: string;
}

/** A place in a body: its value, the way to it, and the list that collects what is wrong. */
export interface Field {
  value: unknown;
  path: readonly (string | number)[];
  problems: Problem[];
}

/** The field of a whole body. */
export function rootField(value: unknown): Field {
  return { value, path: [], problems: [] };
}

/** The field below this one; its value is undefined where this one holds no object. */
export function at(field: Field, key: string | number): Field {
  const holder = field.value;
  const value = typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[key] : undefined;
  return { value, path: [...field.path, key], problems: field.problems };
}

/** True for undefined and null: Discord treats both as left out almost everywhere. */
export function isAbsent(field: Field): boolean {
  return field.value === undefined || field.value === null;
}

/** Adds a problem at this field. */
export function report(field: Field, code: string, message: string): void {
  field.problems.push({ path: field.path, code, message });
}

/** Adds the problem of a field that must be there. */
export function reportRequired(field: Field): void {
  report(field, 'BASE_TYPE_REQUIRED', 'This field is required');
}

/** Discord's nested `errors` object: `{ embeds: { 0: { title: { _errors: [...] } } } }`. */
export function nestProblems(problems: readonly Problem[]): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const { path, code, message } of problems) {
    let node = tree;
    for (const key of path) node = (node[key] ??= {}) as Record<string, unknown>;
    ((node['_errors'] ??= []) as unknown[]).push({ code, message });
  }
  return tree;
}

/** Throws 50035 with the nested problems, if there is any. */
export function throwProblems({ problems }: Field): void {
  if (problems.length > 0) throw knownError(50035, nestProblems(problems));
}
