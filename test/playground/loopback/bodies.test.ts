import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';
import { nextInteraction, type Pending } from './raw-bot.ts';
import { type BotStage, member, openBotStage, room } from './stage.ts';

interface Case {
  case: string;
  method: string;
  path: string;
  expect: 'accept' | 'reject';
  body: unknown;
}

const file = new URL('../../../../shared/discord/bodies.jsonl', import.meta.url);
const isThere = existsSync(file);
const cases: Case[] = isThere
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case)
  : [];

describe.skipIf(!isThere)("Discord's own request bodies (skipped without ../shared/discord/bodies.jsonl)", () => {
  let stage: BotStage;
  beforeAll(async () => {
    stage = await openBotStage();
    findChannel(stage.loopback.world, room.stories)?.tags.push({ id: '123', name: 'kept' });
  });
  afterAll(() => stage.close());

  it('are 72', () => {
    expect(cases).toHaveLength(72);
  });

  it.each(cases)('$method $path: $case is met with $expect', async ({ method, path, expect: expected, body }) => {
    const answer = await stage.call(method, await toRealPath(path, body), body);
    const detail = JSON.stringify(answer.body);
    if (expected === 'accept') expect(answer.status, detail).toBeLessThan(300);
    else {
      expect(answer.status, detail).toBe(400);
      expect([50035, 50006, 30032], detail).toContain((answer.body as { code: number }).code);
    }
  });

  /** The path with ids of the demo world, and an interaction in the state that the route needs. */
  async function toRealPath(path: string, body: unknown): Promise<string> {
    if (path.startsWith('/interactions/')) {
      const { id, token } = await interactionFor((body as { type?: number }).type);
      return `/interactions/${id}/${token}/callback`;
    }
    if (path.startsWith('/webhooks/')) {
      const pending = await stage.ask();
      await stage.answer(pending, { type: 4, data: { content: 'first' } });
      return path.replace('/webhooks/1/tok', `/webhooks/${demo.application}/${pending.token}`);
    }
    return path
      .replace('/channels/1/messages', `/channels/${room.news}/messages`)
      .replace('/channels/1/threads', `/channels/${room.stories}/threads`)
      .replace('/applications/1/', `/applications/${demo.application}/`);
  }

  async function interactionFor(type: number | undefined): Promise<Pending> {
    if (type !== 8) return stage.ask();
    void stage.loopback.complete(member, 'find', { q: 'a' }, 'q');
    return nextInteraction(stage.bot);
  }
});
