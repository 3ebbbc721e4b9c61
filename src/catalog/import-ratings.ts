import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCatalog, loadRatings, type RatingsFile } from '../catalog.ts';
import type { Rating } from '../domain/source/rating.ts';
import { readRatings } from './read-ratings.ts';

export interface ImportRatings {
  /** The folder of the catalog, `data/`. */
  folder: string;
  /** The name of the file in `ratings/`, as in `RATERS`. */
  rater: string;
  /** The rater's own file. */
  file: string;
  kind: Rating['kind'];
  /** What the rater is called; the file's name or what was there unless told. */
  name?: string;
  licence?: string;
}

const usualLicence = 'Brought by whoever runs this bot; not part of the project. The ratings belong to their rater.';

/**
 * Writes a rater's own file as `ratings/<rater>.json`, in place of what that rater said of the same kind; resolves with
 * what was taken and which domains are of no source of ours.
 * @throws Error naming every line that is not as expected; then nothing is written.
 */
export async function importRatings(
  request: ImportRatings,
): Promise<{ taken: number; unknown: string[]; target: string }> {
  const { folder, rater, file, kind } = request;
  if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(rater)) {
    throw new Error(`Expected --rater to be lower-case letters, digits and hyphens, got "${rater}"`);
  }
  const catalog = await loadCatalog(folder);
  const { ratings, unknown, problems } = readRatings(await readFile(file, 'utf8'), kind, catalog);
  if (problems.length > 0) {
    throw new Error(
      `${file} is not as expected, so nothing was written:\n${problems.map((each) => `  ${each}`).join('\n')}`,
    );
  }
  if (ratings.length === 0) throw new Error(`${file} rates no source of the catalog, so nothing was written`);
  const target = path.join(folder, 'ratings', `${rater}.json`);
  const before = await loadRatings(target);
  const all: RatingsFile = {
    rater: request.name ?? before?.rater ?? rater,
    licence: request.licence ?? before?.licence ?? usualLicence,
    ratings: [...(before?.ratings.filter((rating) => rating.kind !== kind) ?? []), ...ratings].sort((one, other) =>
      one.source < other.source ? -1 : one.source > other.source ? 1 : one.kind.localeCompare(other.kind),
    ),
  };
  await replaceFile(target, format(all));
  return { taken: ratings.length, unknown, target };
}

/** One rating a line, so that a change is a line in a diff. */
function format({ rater, licence, ratings }: RatingsFile): string {
  const lines = ratings.map((rating) => `    ${inOneLine(rating)}`).join(',\n');
  return `{\n  "rater": ${JSON.stringify(rater)},\n  "licence": ${JSON.stringify(licence)},\n  "ratings": [\n${lines}\n  ]\n}\n`;
}

function inOneLine(value: object): string {
  return JSON.stringify(value, undefined, 1)
    .replaceAll(/(?<=[{[])\n *|\n *(?=[}\]])/g, '')
    .replaceAll(/\n */g, ' ');
}

/** A reader sees the old file or the new one, never half of it. */
async function replaceFile(target: string, text: string): Promise<void> {
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}
