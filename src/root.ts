import { existsSync } from 'node:fs';
import path from 'node:path';

/** The project's folder, found from this file upwards: the same from `src/` and from the build in `dist/src/`. */
export const root = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`Expected a package.json above ${import.meta.dirname}, found none`);
  return findRoot(parent);
}
