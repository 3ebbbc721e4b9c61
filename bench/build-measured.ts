import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Compiles the measured processes, which run as `npm start` does: a loader would count as their memory. */
export function buildMeasured(): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', path.join(import.meta.dirname, 'tsconfig.json')], {
    stdio: 'inherit',
  });
}
