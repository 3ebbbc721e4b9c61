import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLoopback } from '../src/playground/loopback/create-loopback.ts';
import { root } from '../src/root.ts';

/** Runs the program in a process of its own, with these variables and no others of ours, until it ends. */
async function runMain(environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', 'src/main.ts'], {
    cwd: root,
    env: { PATH, HOME, ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

describe('npm start', () => {
  it('says in one line which variable is missing, and how to try the bot without it', async () => {
    const { code, output } = await runMain({});
    expect(code).toBe(1);
    expect(output.trim()).toBe('Set DISCORD_TOKEN in .env to start the bot, or try it without one: npm run playground');
  });

  it('names every setting that cannot be used', async () => {
    const { code, output } = await runMain({ DISCORD_TOKEN: 'x', STORE_URL: 'mysql:', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(output).toMatch(/STORE_URL.*\n.*LOG_LEVEL/);
  });

  it('says when Discord refuses the token, without repeating it', async () => {
    const loopback = await createLoopback();
    onTestFinished(() => loopback.close());
    const { code, output } = await runMain({
      DISCORD_TOKEN: 'a-wrong-token',
      DISCORD_API_BASE: loopback.apiBase,
      STORE_URL: 'memory:',
      LOG_LEVEL: 'silent',
    });
    expect(code).toBe(1);
    expect(output).toContain('Discord refused DISCORD_TOKEN');
    expect(output).not.toContain('a-wrong-token');
  });

  it('says when Discord cannot be reached', async () => {
    const { code, output } = await runMain({
      DISCORD_TOKEN: 'x',
      DISCORD_API_BASE: 'http://127.0.0.1:1/api',
      STORE_URL: 'memory:',
      LOG_LEVEL: 'silent',
    });
    expect(code).toBe(1);
    expect(output).toContain('Expected Discord to answer at http://127.0.0.1:1/api');
  });

  it('says when the store cannot be opened', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { code, output } = await runMain({ DISCORD_TOKEN: 'x', STORE_URL: `sqlite:${folder}`, LOG_LEVEL: 'silent' });
    expect(code).toBe(1);
    expect(output).toMatch(/sqlite|database/i);
  });
});
