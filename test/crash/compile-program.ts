import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'oxc-transform';
import { root } from '../../src/root.ts';

const output = path.join(root, 'dist', 'crash');
let isCompiled = false;

/**
 * The compiled file of a program in `children/`. All that a program needs is compiled once a run, not by a loader at each of
 * a hundred starts.
 * @throws Error naming a file that is not TypeScript.
 */
export function compileProgram(name: string): string {
  if (!isCompiled) {
    rmSync(output, { recursive: true, force: true });
    for (const folder of ['src', 'commands', 'test/crash']) compileFolder(folder);
    isCompiled = true;
  }
  return path.join(output, 'test/crash/children', `${name}.js`);
}

function compileFolder(folder: string): void {
  mkdirSync(path.join(output, folder), { recursive: true });
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) compileFolder(file);
    else if (file.endsWith('.ts')) compileFile(file);
  }
}

function compileFile(file: string): void {
  const { code, errors } = transformSync(file, readFileSync(path.join(root, file), 'utf8'), {
    typescript: { onlyRemoveTypeImports: true, rewriteImportExtensions: true },
  });
  const [problem] = errors;
  if (problem !== undefined) throw new Error(`Expected ${file} to be TypeScript, got: ${problem.message}`);
  writeFileSync(path.join(output, file.replace(/\.ts$/, '.js')), code);
}
