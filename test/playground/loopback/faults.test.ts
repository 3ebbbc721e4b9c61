import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStage, room, type Stage } from './stage.ts';

describe('request faults', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());
  const news = `/channels/${room.news}/messages`;
  const send = () => stage.call('POST', news, { content: 'a' });
  const kept = () => stage.loopback.world.guilds[0]?.channels[0]?.messages.length;

  it('answer 500 before anything happened, as often as told', async () => {
    stage.loopback.faults.request({ path: '/messages' }, { kind: 'status', status: 500 }, 2);
    expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([500, 500, 200]);
    expect(kept()).toBe(1);
  });

  it('answer 502 after the message was made', async () => {
    stage.loopback.faults.request({ method: 'post' }, { kind: 'status', status: 502, when: 'after' });
    expect((await send()).status).toBe(502);
    expect(kept()).toBe(1);
  });

  it('answer 429 with Retry-After and the body that Discord sends', async () => {
    stage.loopback.faults.request({}, { kind: 'status', status: 429, retryAfter: 2400, scope: 'shared' });
    const answer = await send();
    expect(answer.headers.get('retry-after')).toBe('2400');
    expect(answer.headers.get('x-ratelimit-scope')).toBe('shared');
    expect(answer.body).toMatchObject({ retry_after: 2400, global: false });
  });

  it('answer any JSON error', async () => {
    const body = { code: 240_000, message: 'Message blocked by harmful links filter' };
    stage.loopback.faults.request({ path: /messages$/ }, { kind: 'status', status: 400, body });
    expect(await send()).toMatchObject({ status: 400, body });
  });

  it('cut the connection after the message was made', async () => {
    stage.loopback.faults.request({}, { kind: 'drop', when: 'after' });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(kept()).toBe(1);
    expect(stage.loopback.requests.at(-1)).toMatchObject({ path: news, status: 0 });
  });

  it('hang until the client gives up', async () => {
    stage.loopback.faults.request({}, { kind: 'hang' });
    const sending = fetch(`${stage.loopback.apiBase}/v10${news}`, { method: 'POST', signal: AbortSignal.timeout(30) });
    await expect(sending).rejects.toThrow();
    expect((await send()).status).toBe(200);
  });

  it('pass over requests that do not match and are forgotten when cleared', async () => {
    stage.loopback.faults.request({ method: 'DELETE' }, { kind: 'status', status: 500 });
    expect((await send()).status).toBe(200);
    stage.loopback.faults.request({}, { kind: 'status', status: 500 });
    stage.loopback.faults.clear();
    expect((await send()).status).toBe(200);
  });
});
