import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { RatingsFile } from '../catalog.ts';
import type { Catalog } from '../domain/source/catalog.ts';
import type { Rating } from '../domain/source/rating.ts';

type FileRating = RatingsFile['ratings'][number];

/** What a rater's file holds; `unknown` are domains of no source of ours. `problems` are told by their lines. */
export interface ReadRatings {
  ratings: FileRating[];
  unknown: string[];
  problems: string[];
}

const columns = ['domain', 'value', 'label', 'year', 'url'] as const;
const bounds = { leaning: [-2, 2], factuality: [0, 5] } as const;

function rowSchema(kind: Rating['kind']) {
  const [least, most] = bounds[kind];
  const value = `expected a number from ${least} to ${most}, or nothing where no value is given`;
  return z.object({
    domain: z.string().regex(/^[a-z\d-]+(\.[a-z\d-]+)+$/, 'expected a domain such as news.example'),
    value: z
      .string()
      .regex(/^(-?\d+(\.\d+)?)?$/, value)
      .transform((text) => (text === '' ? undefined : Number(text)))
      .refine((number) => number === undefined || (number >= least && number <= most), value),
    label: z.string().min(1, 'expected the rater’s own word'),
    year: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/, 'expected a year or a date, YYYY-MM-DD'),
    url: z.url({ protocol: /^https?$/, error: 'expected a link that begins with http:// or https://' }),
  });
}

/** Reads a rater's own file, `domain,value,label,year,url`, and checks every line before any is taken. */
export function readRatings(text: string, kind: Rating['kind'], { sources }: Catalog): ReadRatings {
  const read: ReadRatings = { ratings: [], unknown: [], problems: [] };
  const rows = readRows(text, read.problems);
  const [head, ...lines] = rows;
  if (head === undefined) return read;
  const names = head.cells.map((name) => name.toLowerCase());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    read.problems.push(`line ${head.line}: expected the columns ${columns.join(',')}, got ${names.join(',')}`);
    return read;
  }
  const idOf = new Map(
    [...sources.values()].flatMap(({ id, domains }) => domains.map((domain) => [domain, id] as const)),
  );
  const seen = new Map<string, number>();
  const schema = rowSchema(kind);
  for (const { line, cells } of lines) {
    if (cells.length !== names.length) {
      read.problems.push(`line ${line}: expected ${names.length} cells, got ${cells.length}`);
      continue;
    }
    const given = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    const row = schema.safeParse({ ...given, domain: given['domain']?.toLowerCase().replace(/^www\./, '') });
    if (!row.success) {
      for (const {
        path: [name = ''],
        message,
      } of row.error.issues)
        read.problems.push(`line ${line}: ${String(name)}: ${message}, got ${JSON.stringify(given[String(name)])}`);
      continue;
    }
    const { domain, value, label, year: asOf, url } = row.data;
    const id = idOf.get(domain) ?? domain;
    const before = seen.get(id);
    if (before !== undefined) read.problems.push(`line ${line}: domain: ${domain} was rated in line ${before} already`);
    seen.set(id, line);
    if (!sources.has(id)) read.unknown.push(domain);
    else read.ratings.push({ source: id, kind, label, ...(value === undefined ? {} : { value }), asOf, url });
  }
  return read;
}

/** The rows with the lines that they end in; what is no CSV is a problem. */
function readRows(text: string, problems: string[]): { line: number; cells: string[] }[] {
  try {
    const options = {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
      // Files that went through several hands mix them.
      record_delimiter: ['\r\n', '\n', '\r'],
    };
    const rows = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    if (rows.length === 0) problems.push(`line 1: expected the columns ${columns.join(',')}, got an empty file`);
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(`line ${String(error['lines'])}: expected CSV: ${error.message}`);
    return [];
  }
}
