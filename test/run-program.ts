import { spawn } from 'node:child_process';
import { root } from '../src/root.ts';

export interface ProgramEnd {
  code: number | null;
  /** What it printed, both streams, trimmed. */
  output: string;
}

/** Runs a file of `src/` in a process of its own, with these variables and no others of ours, until it ends. */
export async function runProgram(file: string, environment: Record<string, string> = {}): Promise<ProgramEnd> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', `src/${file}`], {
    cwd: root,
    // An empty token counts as absent, and keeps the token of a developer's own .env out.
    env: { PATH, HOME, DISCORD_TOKEN: '', ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: output.trim() };
}
