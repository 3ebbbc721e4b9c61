import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Catalog } from './domain/source/catalog.ts';
import { mergeFactuality, mergeLeaning, type Rating } from './domain/source/rating.ts';
import { ownershipKinds, type Source } from './domain/source/source.ts';
import type { Topic } from './domain/story/topic.ts';

const id = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'expected lower-case letters, digits, dots and hyphens');

const sourceSchema = z.strictObject({
  id,
  name: z.string().min(1),
  domains: z.array(z.string().min(3)).min(1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected two capital letters, ISO 3166-1')
    .optional(),
  language: z.string().min(2),
  ownership: z.strictObject({
    kind: z.enum(ownershipKinds),
    owner: z.string().optional(),
    citation: z.string().optional(),
  }),
  feeds: z.array(
    z.strictObject({
      url: z.url({ protocol: /^https?$/ }),
      topic: z.string().optional(),
      language: z.string().min(2).optional(),
    }),
  ),
});

/** The scales of `Rating.value`. */
const bounds = { leaning: [-2, 2], factuality: [0, 5] } as const;

const ratingsSchema = z.strictObject({
  rater: z.string().min(1),
  licence: z.string().min(1),
  ratings: z.array(
    z
      .strictObject({
        source: id,
        kind: z.enum(['leaning', 'factuality']),
        label: z.string().min(1),
        value: z.number().optional(),
        asOf: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/, 'expected a year or a date, YYYY-MM-DD'),
        url: z.url(),
      })
      .superRefine(({ kind, value }, context) => {
        const [least, most] = bounds[kind];
        if (value === undefined || (value >= least && value <= most)) return;
        context.addIssue({ code: 'custom', path: ['value'], message: `expected a ${kind} from ${least} to ${most}` });
      }),
  ),
});

const topicSchema = z.strictObject({ id, name: z.string().min(1), words: z.array(z.string().min(2)) });

/** A source of `data/sources.json`, before its ratings are merged in. */
export type SourceFile = z.infer<typeof sourceSchema>;
export type RatingsFile = z.infer<typeof ratingsSchema>;

/**
 * The catalog in a folder: `sources.json`, `topics.json` and one file per rater in `ratings/`. Only the named raters take
 * part (`['all']`: every file).
 * @throws Error naming the file, the entry and the field when something is not as expected; nothing is half-loaded.
 */
export async function loadCatalog(folder: string, raters: readonly string[] = ['all']): Promise<Catalog> {
  const sources = await readJson(path.join(folder, 'sources.json'), z.array(sourceSchema));
  const topics = await loadTopics(folder);
  for (const { url, topic } of sources.flatMap(({ feeds }) => feeds)) {
    if (topic === undefined || topics.has(topic)) continue;
    const known = [...topics.keys()].join(', ');
    throw new Error(`Expected sources.json to give ${url} a topic of topics.json (${known}) or none, got "${topic}"`);
  }
  const files = (await readdir(path.join(folder, 'ratings'))).filter((name) => name.endsWith('.json')).sort();
  const chosen = files.filter((name) => raters.includes('all') || raters.includes(name.replace(/\.json$/, '')));
  const unknown = raters.filter((rater) => rater !== 'all' && !files.includes(`${rater}.json`));
  if (unknown.length > 0) {
    throw new Error(
      `Expected RATERS to name files of data/ratings (${files.join(', ')}) or all, got ${unknown.join(', ')}`,
    );
  }
  const ratings = await Promise.all(chosen.map((name) => readJson(path.join(folder, 'ratings', name), ratingsSchema)));
  return buildCatalog(sources, ratings, [...topics.values()]);
}

/** The topics of a folder's `topics.json`, by id. */
export async function loadTopics(folder: string): Promise<Catalog['topics']> {
  const topics = await readJson(path.join(folder, 'topics.json'), z.array(topicSchema));
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  if (byId.size < topics.length) throw new Error(`Expected topic ids to be unique, got ${duplicateOf(topics)} twice`);
  return byId;
}

/** What one rater's file says; undefined when there is none. */
export async function loadRatings(file: string): Promise<RatingsFile | undefined> {
  return existsSync(file) ? readJson(file, ratingsSchema) : undefined;
}

/**
 * Sources with their raters' words merged.
 * @throws Error when two sources share an id, or a rating names a source that isn't there.
 */
export function buildCatalog(
  sources: readonly SourceFile[],
  files: readonly RatingsFile[],
  topics: readonly Topic[],
): Catalog {
  const ratings = new Map<string, Rating[]>(sources.map((source) => [source.id, []]));
  if (ratings.size < sources.length)
    throw new Error(`Expected source ids to be unique, got ${duplicateOf(sources)} twice`);
  for (const file of files) {
    for (const { source, value, ...rating } of file.ratings) {
      const list = ratings.get(source);
      if (list === undefined) throw new Error(`Expected ${file.rater} to rate known sources, got "${source}"`);
      list.push({ rater: file.rater, ...rating, ...(value === undefined ? {} : { value }) });
    }
  }
  return {
    sources: new Map(sources.map((source) => [source.id, withRatings(source, ratings.get(source.id) ?? [])])),
    topics: new Map(topics.map((topic) => [topic.id, topic])),
  };
}

function withRatings(source: SourceFile, ratings: readonly Rating[]): Source {
  // JSON without a field and a field that is undefined are the same to zod, not to the compiler.
  const given = source as Omit<Source, 'ratings' | 'leaning' | 'factuality'>;
  return { ...given, ratings, leaning: mergeLeaning(ratings), factuality: mergeFactuality(ratings) };
}

function duplicateOf(entries: readonly { id: string }[]): string {
  return entries.find((entry, index) => entries.findIndex((other) => other.id === entry.id) < index)?.id ?? '';
}

async function readJson<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.infer<Schema>> {
  const text = await readFile(file, 'utf8');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new Error(`Expected ${file} to be JSON: ${(cause as Error).message}`, { cause });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 5).map((issue) => `  ${describeIssue(data, issue)}`);
  throw new Error(`Expected ${file} to be as described in data/README.md:\n${issues.join('\n')}`);
}

/** `3 (bbc.co.uk).country: expected ..., got "gb"`: the entry by its number and its id, the field, and what stands there. */
function describeIssue(data: unknown, issue: z.core.$ZodIssue): string {
  let place = '';
  let value = data;
  for (const key of issue.path) {
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    place += `${place === '' ? '' : '.'}${String(key)}`;
    const name = typeof key === 'number' ? nameOf(value) : undefined;
    if (name !== undefined) place += ` (${name})`;
  }
  const got = JSON.stringify(value) as string | undefined;
  return `${place}: ${issue.message}, got ${got === undefined ? 'nothing' : got.slice(0, 80)}`;
}

function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id: own, source } = entry as { id?: unknown; source?: unknown };
  return [own, source].find((name) => typeof name === 'string');
}
