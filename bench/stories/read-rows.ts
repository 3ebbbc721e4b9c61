import { existsSync, readFileSync } from 'node:fs';

/** One article of a development set. */
export interface Row {
  id: string;
  title: string;
  text: string;
  lang: string;
  source?: string;
  published?: string;
  cluster?: string;
}

/** The articles of a development set; undefined when its file is not there. */
export function readRows(file: URL): Row[] | undefined {
  return readLines(file) as Row[] | undefined;
}

/** The values of a JSON Lines file; undefined when it is not there. */
export function readLines(file: URL): unknown[] | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}
