import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';

/** Starts a TypeScript file beside this one as a process of its own, and follows the lines it prints. */
export function runChild(file: string, parameters: readonly string[]): { child: ChildProcess; lines: Interface } {
  const child = spawn(
    process.execPath,
    ['--import', '@oxc-node/core/register', path.join(import.meta.dirname, file), ...parameters],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  return { child, lines: createInterface({ input: child.stdout }) };
}
