import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ownershipKinds } from '../domain/source/source.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected kebab-case');

const demoSourceSchema = z.strictObject({
  id,
  name: z.string().min(1),
  domain: z.string().regex(/^[a-z0-9.-]+\.example$/, 'expected a domain that ends in .example'),
  country: z.string().regex(/^[A-Z]{2}$/, 'expected ISO 3166-1 alpha-2'),
  language: z.string().regex(/^[a-z]{2,3}$/, 'expected a BCP 47 primary language'),
  ownership: z.strictObject({ kind: z.enum(ownershipKinds), owner: z.string().min(1).optional() }),
  format: z.enum(['rss', 'atom', 'json']),
  topic: z.string().min(1).optional(),
  leaning: z.int().min(-2).max(2).nullish(),
  factuality: z.int().min(0).max(5).nullish(),
  about: z.string().min(1),
});

const demoArticleSchema = z.strictObject({
  path: z.string().startsWith('/'),
  title: z.string().min(1),
  description: z.string(),
  minutesAgo: z.number(),
  author: z.string().min(1).optional(),
  image: z
    .string()
    .regex(/^[a-z0-9-]+\.png$/)
    .optional(),
  topic: z.string().min(1).optional(),
  event: id.optional(),
});

/** A site that is in no catalog, for whoever wants to add one. */
const demoSiteSchema = z.strictObject({ source: demoSourceSchema, articles: z.array(demoArticleSchema).min(1) });

export type DemoSite = z.infer<typeof demoSiteSchema>;
export type DemoSource = z.infer<typeof demoSourceSchema>;
export type DemoArticle = z.infer<typeof demoArticleSchema>;

/** The playground's invented sources, with the articles of each in the order of publication, newest first. */
export interface Demo {
  sources: readonly DemoSource[];
  articles: ReadonlyMap<string, readonly DemoArticle[]>;
  /** Of `site.json`; undefined where there is none. */
  site?: DemoSite;
  /** PNG files by name. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads and checks `sources.json`, `articles/*.json` and `pictures/*.png` of a folder.
 *
 * @throws Error that names every file and field that is not as expected.
 */
export async function loadDemo(folder: string): Promise<Demo> {
  const problems: string[] = [];
  const sources = await readList(join(folder, 'sources.json'), 'sources.json', demoSourceSchema, problems);
  const pictures = await readPictures(join(folder, 'pictures'));
  const articles = new Map<string, DemoArticle[]>();
  const missing = new Set<string>();
  for (const source of sources) {
    if (articles.has(source.id)) problems.push(`sources.json: expected the id ${source.id} once, got it twice`);
    const name = `articles/${source.id}.json`;
    const list = await readList(join(folder, name), name, demoArticleSchema, problems);
    for (const { image } of list) if (image !== undefined && !pictures.has(image)) missing.add(image);
    articles.set(
      source.id,
      list.sort((left, right) => left.minutesAgo - right.minutesAgo),
    );
  }
  const site = await readSite(join(folder, 'site.json'), problems);
  problems.push(
    ...[...missing].map((name) => `pictures/${name}: expected a picture that articles show, got no such file`),
  );
  if (problems.length > 0) throw new Error(`The demo's data is not as expected:\n${problems.join('\n')}`);
  return { sources, articles, pictures, ...(site !== undefined && { site }) };
}

async function readList<T>(path: string, name: string, schema: z.ZodType<T>, problems: string[]): Promise<T[]> {
  try {
    const parsed = z.array(schema).safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.map((issue) => `${name}: ${issue.path.join('.')}: ${issue.message}`));
  } catch (error) {
    problems.push(`${name}: ${(error as Error).message}`);
  }
  return [];
}

async function readSite(path: string, problems: string[]): Promise<DemoSite | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    const parsed = demoSiteSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.map((issue) => `site.json: ${issue.path.join('.')}: ${issue.message}`));
  } catch (error) {
    problems.push(`site.json: ${(error as Error).message}`);
  }
  return undefined;
}

async function readPictures(folder: string): Promise<Map<string, Uint8Array>> {
  const names = await readdir(folder);
  const pictures = names.filter((name) => name.endsWith('.png'));
  return new Map(await Promise.all(pictures.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}
