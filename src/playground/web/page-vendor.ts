import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What the browser may load from node_modules: name -> the package whose dependency it is. Nothing else is served. */
const allowed = {
  '@skyra/discord-components-core': undefined,
  '@lit/context': '@skyra/discord-components-core',
  lit: '@skyra/discord-components-core',
  '@lit/reactive-element': 'lit',
  'lit-element': 'lit',
  'lit-html': 'lit',
} as const;

export interface VendorPackages {
  /** Bare import -> URL on this server, for `<script type="importmap">`. */
  imports: Record<string, string>;
  /** The file behind a path below `/vendor/`, or undefined if it is not an allowed package's JavaScript. */
  locate(path: string): string | undefined;
}

const manifest = z.object({ name: z.string(), exports: z.record(z.string(), z.unknown()) });

/**
 * Finds the allowed packages and what they export to a browser.
 * @throws if one is not installed.
 */
export async function loadVendorPackages(): Promise<VendorPackages> {
  const roots = new Map<string, string>();
  const imports: Record<string, string> = {};
  for (const [name, parent] of Object.entries(allowed)) {
    const from = (parent && roots.get(parent)) ?? dirname(fileURLToPath(import.meta.url));
    const root = findRoot(name, from);
    roots.set(name, root);
    const { exports } = manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
    for (const [key, target] of Object.entries(exports)) {
      const file = browserTarget(target);
      if (file?.endsWith('.js')) imports[join(name, key)] = `/vendor/${join(name, file)}`;
    }
  }
  return { imports, locate: (path) => locate(roots, path) };
}

function findRoot(name: string, from: string): string {
  const entry = createRequire(join(from, 'package.json')).resolve(name);
  const inside = `${sep}node_modules${sep}${name.replace('/', sep)}${sep}`;
  const end = entry.lastIndexOf(inside);
  if (end < 0) throw new Error(`Expected ${name} inside node_modules, got ${entry}. Run npm install.`);
  return entry.slice(0, end + inside.length - 1);
}

/** Node's conditional exports, read for a browser: https://nodejs.org/api/packages.html#conditional-exports */
function browserTarget(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  const conditions = target as Record<string, unknown>;
  return browserTarget(conditions['browser'] ?? conditions['import'] ?? conditions['default']);
}

function locate(roots: ReadonlyMap<string, string>, path: string): string | undefined {
  if (!path.endsWith('.js') || path.includes('\0')) return undefined;
  const parts = path.split('/');
  const name = parts.slice(0, path.startsWith('@') ? 2 : 1).join('/');
  const root = roots.get(name);
  if (!root) return undefined;
  const file = join(root, path.slice(name.length + 1));
  return file.startsWith(root + sep) && existsSync(file) ? file : undefined;
}
