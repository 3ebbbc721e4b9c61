import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCommands } from '../src/bot/command/load-commands.ts';
import { createLoopback } from '../src/playground/loopback/create-loopback.ts';
import { root } from '../src/root.ts';
import { runProgram } from './run-program.ts';

const runDeploy = (environment: Record<string, string>) => runProgram('deploy-commands.ts', environment);

describe('npm run deploy-commands', () => {
  it('registers every command and prints the links that add the bot', async () => {
    const loopback = await createLoopback();
    onTestFinished(() => loopback.close());
    const { code, output } = await runDeploy({ DISCORD_TOKEN: loopback.token, DISCORD_API_BASE: loopback.apiBase });
    const commands = [...(await loadCommands(path.join(root, 'commands'))).values()];
    const names = commands.map(({ name, onMessage }) => (onMessage === undefined ? `/${name}` : `“${name}”`));
    const [registered, invitation, installation] = output.split('\n');
    expect(registered).toBe(`Registered ${names.join(', ')}`);
    expect(invitation).toMatch(/^Invite the bot: https:\S+$/);
    expect(installation).toMatch(/^Add it to your own account: https:\S+integration_type=1$/);
    expect(code).toBe(0);
  });

  it('says in one line that Discord refuses the token, without repeating it', async () => {
    const loopback = await createLoopback();
    onTestFinished(() => loopback.close());
    const { code, output } = await runDeploy({ DISCORD_TOKEN: 'a-wrong-token', DISCORD_API_BASE: loopback.apiBase });
    expect(output).toBe('Discord refused DISCORD_TOKEN: copy it anew from the application’s page, under Bot');
    expect(code).toBe(1);
  });

  it('says in one line that the token is missing', async () => {
    const { code, output } = await runDeploy({});
    expect(output).toMatch(/^Set DISCORD_TOKEN in \.env.*$/);
    expect(code).toBe(1);
  });

  it('says in one line where Discord did not answer', async () => {
    const loopback = await createLoopback();
    const { apiBase, token } = loopback;
    await loopback.close();
    const { code, output } = await runDeploy({ DISCORD_TOKEN: token, DISCORD_API_BASE: apiBase });
    expect(output).toMatch(/^Expected Discord to answer at http:\S+, got: .*ECONNREFUSED.*$/);
    expect(code).toBe(1);
  });
});
