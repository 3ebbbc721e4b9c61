import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLoopback } from '../src/playground/loopback/create-loopback.ts';
import { runProgram } from './run-program.ts';

const runMain = (environment: Record<string, string>) => runProgram('main.ts', environment);

describe('npm start', () => {
  it('says in one line which variable is missing, and how to try the bot without it', async () => {
    const { code, output } = await runMain({});
    expect(code).toBe(1);
    expect(output).toBe('Set DISCORD_TOKEN in .env to start the bot, or try it without one: npm run playground');
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
