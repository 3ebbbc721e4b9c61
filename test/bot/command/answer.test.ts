import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/domain/user-error.ts';
import { admin, member, messageOf, openBot, refuse } from '../open-bot.ts';

const bot = await openBot();
const { loopback, trial, lines } = bot;
afterAll(async () => {
  await bot.close();
});
beforeEach(() => {
  lines.length = 0;
});

const button = {
  content: 'press me',
  components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Go', custom_id: 'try:go' }] }],
};

/** Resolves with the next message of that kind. */
function next(type: 'message.created' | 'message.updated'): Promise<APIMessage> {
  return new Promise((resolve) => {
    const stop = loopback.follow((event) => {
      if (event.type !== type) return;
      stop();
      resolve(event.message);
    });
  });
}

/** A view that the test gives when it likes. */
function withheld<View>() {
  let give: (view: View | Promise<View>) => void = () => undefined;
  const view = new Promise<View>((resolve) => (give = resolve));
  return {
    view,
    give: (given: View | Promise<View>) => {
      give(given);
    },
  };
}

describe('answering an interaction', () => {
  it('defers a command that takes longer than a second, and edits the answer in', async () => {
    const { view, give } = withheld<object>();
    trial.run = () => view;
    expect(await loopback.slash(member, 'try')).toEqual({ kind: 'deferred' });
    const edited = next('message.updated');
    give({ content: 'at last' });
    expect((await edited).content).toBe('at last');
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('tells the reader of a failed press alone and leaves the card as it was', async () => {
    trial.run = () => button;
    const card = messageOf(await loopback.slash(member, 'try'));
    trial.press = refuse;
    const result = await loopback.press(member, card.id, 'try:go');
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    expect(loopback.messagesFor(member).find(({ id }) => id === card.id)?.content).toBe('press me');
  });

  it('does so after deferring too', async () => {
    trial.run = () => button;
    const card = messageOf(await loopback.slash(member, 'try'));
    const { view, give } = withheld<object>();
    trial.press = () => view;
    expect((await loopback.press(member, card.id, 'try:go')).kind).toBe('deferred');
    const edited = next('message.updated');
    give(Promise.reject(new UserError('no', 'That day has no news.')));
    expect((await edited).content).toBe('That day has no news.');
    expect(loopback.messagesFor(member).find(({ id }) => id === card.id)?.content).toBe('press me');
    expect(loopback.messagesFor(admin).map(({ content }) => content)).not.toContain('That day has no news.');
  });

  it('shows a bug by its reference and logs it with the interaction, its message unseen', async () => {
    trial.run = () => {
      throw new Error('password is hunter2');
    };
    const result = await loopback.slash(member, 'try');
    const { content } = messageOf(result);
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    expect(content).not.toContain('hunter2');
    const reference = /\(ref (\d+)\)/.exec(content)?.[1];
    const [logged] = lines.filter(({ event }) => event === 'interaction.failed');
    expect(logged).toMatchObject({ interactionId: reference, err: { message: 'password is hunter2' } });
  });

  it('shows an expected failure as it is written and does not call it an error', async () => {
    trial.run = refuse;
    expect(messageOf(await loopback.slash(member, 'try')).content).toBe('That day has no news.');
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('shows a reference when Discord refuses the form of our own view', async () => {
    trial.run = () => ({ content: 'x'.repeat(2_001) });
    const { content } = messageOf(await loopback.slash(member, 'try'));
    expect(content).toMatch(/went wrong.*\(ref \d+\)/);
    expect(lines.filter(({ event }) => event === 'interaction.failed')).toHaveLength(1);
  });

  it('keeps the interaction’s token out of the log', async () => {
    trial.run = () => ({ content: 'x'.repeat(2_001) });
    await loopback.slash(member, 'try');
    const [logged] = lines.filter(({ event }) => event === 'interaction.failed');
    expect(JSON.stringify(logged)).toMatch(/interactions\/\d+\/\[secret\]\/callback/);
  });

  it('refuses a member without Manage Server even if Discord lets him through', async () => {
    trial.run = () => ({ content: 'secret' });
    const refused = messageOf(await loopback.slash(member, 'guarded'));
    expect(refused.content).toBe('You need the permission **Manage Server** in this channel to use `/guarded`.');
    expect(messageOf(await loopback.slash(admin, 'guarded')).content).toBe('secret');
  });

  it('shows an empty list when completing fails, and logs why', async () => {
    expect(await loopback.complete(member, 'try', { what: 'x' }, 'what')).toEqual([]);
    expect(lines.find(({ event }) => event === 'autocomplete.failed')).toMatchObject({
      err: { message: 'autocomplete is broken' },
    });
  });
});

describe('closing the gateway', () => {
  it('does not count as a lost session', async () => {
    await bot.close();
    expect(bot.dead).toEqual([]);
    bot.close = () => Promise.resolve();
  });
});
