import { afterAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { admin, member, messageOf, openBot } from './open-bot.ts';

const bot = await openBot();
const { loopback } = bot;
afterAll(() => bot.close());

const owner: Actor = { ...member, userId: demo.users.owner };
const choicesOf = (actor: Actor, command: string) => loopback.complete(actor, command, { what: 'a' }, 'what');

describe('a command for the bot’s owners', () => {
  it('is refused to everyone else, typed or picked from a message’s menu, and shows them no choices', async () => {
    const said = loopback.say(member, 'anything');
    for (const refused of [await loopback.slash(admin, 'owned'), await loopback.pick(admin, said.id, 'Own this')]) {
      expect(messageOf(refused).content).toContain('is for the owners of this bot');
    }
    expect(await choicesOf(admin, 'owned')).toEqual([]);
    expect(messageOf(await loopback.slash(owner, 'owned')).content).toBe('tried');
    expect(messageOf(await loopback.pick(owner, said.id, 'Own this')).content).toBe('picked');
    expect(await choicesOf(owner, 'owned')).toEqual([{ name: 'secret', value: 'secret' }]);
  });
});

describe('a command for managers', () => {
  it('shows its choices to them alone', async () => {
    expect(await choicesOf(member, 'guarded')).toEqual([]);
    expect(await choicesOf(admin, 'guarded')).toEqual([{ name: 'secret', value: 'secret' }]);
  });
});
