import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/ops/log.ts';

function capture() {
  const lines: string[] = [];
  return { lines, log: createLog('info', { write: (line) => lines.push(line) }) };
}

describe('createLog', () => {
  it('writes one JSON object a line, the event and the level by name', () => {
    const { log, lines } = capture();
    log.info({ feed: 'https://alder.example/feed' }, 'feed.failing');
    log.debug('not.shown');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      event: 'feed.failing',
      feed: 'https://alder.example/feed',
    });
  });

  it('shows no token, however deep it stands in what is logged', () => {
    const { log, lines } = capture();
    log.info(
      { token: 'hush-1', config: { token: 'hush-2' }, request: { headers: { authorization: 'Bot hush-3' } } },
      'x',
    );
    log.info({ authorization: 'hush-4' }, 'x');
    expect(lines.join('')).not.toContain('hush');
    expect(lines.join('')).toContain('[secret]');
  });

  it('shows no token of an interaction or a webhook in an error’s address, message or stack', () => {
    const { log, lines } = capture();
    const url = 'https://discord.com/api/v10/interactions/11/hush-5/callback?with_response=false';
    const error = Object.assign(new Error('POST /webhooks/12/hush-6/messages/@original failed'), { url });
    log.error({ err: error }, 'interaction.lost');
    expect(lines.join('')).not.toContain('hush');
    expect(lines.join('')).toContain('interactions/11/[secret]/callback');
  });

  it('shows an error with its cause', () => {
    const { log, lines } = capture();
    log.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'x');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ err: { type: 'Error', message: 'outer: inner' } });
  });

  it('takes anything thrown for an error', () => {
    const { log, lines } = capture();
    log.error({ err: 'a plain text' }, 'x');
    log.error({ err: undefined }, 'x');
    expect(lines[0]).toContain('a plain text');
    expect(lines).toHaveLength(2);
  });
});
