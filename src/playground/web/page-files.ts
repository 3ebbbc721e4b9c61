import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

const folder = new URL('page/', import.meta.url);
const types: Record<string, string> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};
const stripped = new Map<string, { changed: number; text: string }>();

export interface PageFile {
  contentType: string;
  text: string;
}

/** A file of the page's folder as the browser needs it, TypeScript without its types; undefined if there is none. */
export async function readPageFile(name: string): Promise<PageFile | undefined> {
  // One flat folder: a name with a slash or dots cannot leave it.
  const extension = /^[a-z0-9-]+\.(ts|css|svg)$/.exec(name)?.[1];
  const contentType = extension && types[extension];
  if (!contentType) return undefined;
  const file = fileURLToPath(new URL(name, folder));
  const changed = await lastChange(file);
  if (changed === undefined) return undefined;
  const known = stripped.get(name);
  if (known?.changed === changed) return { contentType, text: known.text };
  const source = await readFile(file, 'utf8');
  const text = extension === 'ts' ? stripTypes(name, source) : source;
  stripped.set(name, { changed, text });
  return { contentType, text };
}

/** The page's HTML with the import map put in. */
export async function readPageDocument(importMap: string): Promise<string> {
  const html = await readFile(new URL('index.html', folder), 'utf8');
  return html.replace('<!-- import map -->', () => `<script type="importmap">${importMap}</script>`);
}

function stripTypes(name: string, source: string): string {
  const { code, errors } = transformSync(name, source, { typescript: { onlyRemoveTypeImports: true } });
  const [problem] = errors;
  if (problem !== undefined) throw new Error(`Expected page/${name} to be TypeScript, got: ${problem.message}`);
  return code;
}

async function lastChange(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
