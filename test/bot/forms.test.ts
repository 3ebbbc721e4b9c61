import { ChannelType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Context, Submission } from '../../src/bot/command/command.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { channelField, choiceField, formView, roleField, textField } from '../../src/views/fit/build-form.ts';
import { checkAgainstSpec, isSpecThere } from '../playground/loopback/openapi.ts';
import { admin, member, messageOf, openBot, refuse } from './open-bot.ts';

const bot = await openBot();
const { loopback, trial, lines } = bot;
afterAll(() => bot.close());
beforeEach(() => {
  lines.length = 0;
});

const form = formView(
  'try:words:7',
  'A form of every kind of field that we have',
  textField({ id: 'name', label: 'Name', value: 'before', placeholder: 'Any', most: 10 }),
  textField({ id: 'note', label: 'Note', description: 'As long as you like', isRequired: false, isLong: true }),
  choiceField({ id: 'colour', label: 'Colour', options: ['red', 'blue'].map((value) => ({ label: value, value })) }),
  channelField({ id: 'place', label: 'Place', channelTypes: [ChannelType.GuildText], chosenId: member.channelId }),
  roleField({ id: 'roles', label: 'Roles', most: 5, chosenIds: [demo.readingRoom.id] }),
);
const button = {
  content: 'press me',
  components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Go', custom_id: 'try:go' }] }],
};
const filled = { name: 'after', colour: 'blue', place: member.channelId };

/** Resolves with the next message of that kind. */
function next(type: 'message.updated'): Promise<APIMessage> {
  return new Promise((resolve) => {
    const stop = loopback.follow((event) => {
      if (event.type !== type) return;
      stop();
      resolve(event.message);
    });
  });
}

describe('a form', () => {
  it('opens in one round trip, and brings what was filled in to its command', async () => {
    trial.run = () => form;
    const before = loopback.requests.length;
    expect(await loopback.slash(member, 'try')).toMatchObject({ kind: 'modal', customId: 'try:words:7' });
    let got: [Submission, Context] | undefined;
    trial.submit = (submission, context) => {
      got = [submission, context];
      return { content: 'taken' };
    };
    const result = await loopback.submitModal(member, 'try:words:7', filled);
    expect(result).toMatchObject({ kind: 'message', ephemeral: false, message: { content: 'taken' } });
    expect(loopback.requests.slice(before).map(({ path }) => path)).toEqual([
      expect.stringMatching(/callback$/),
      expect.stringMatching(/callback$/),
    ]);
    const [submission, context] = got!;
    expect(submission).toEqual({
      parts: ['words', '7'],
      fields: { name: ['after'], note: [], colour: ['blue'], place: [member.channelId], roles: [] },
    });
    expect(context).toMatchObject({ userId: member.userId, guildId: member.guildId, channelId: member.channelId });
    const { appPermissions = 0n } = context.channels.get(member.channelId)!;
    expect(appPermissions & PermissionFlagsBits.SendMessages).not.toBe(0n);
  });

  it('is answered in place on a private card, and privately on a public one', async () => {
    trial.press = () => form;
    trial.submit = () => ({ content: 'taken' });
    for (const [command, kind] of [
      ['guarded', 'update'],
      ['try', 'message'],
    ] as const) {
      trial.run = () => button;
      const card = messageOf(await loopback.slash(admin, command));
      expect((await loopback.press(admin, card.id, 'try:go')).kind).toBe('modal');
      const result = await loopback.submitModal(admin, 'try:words:7', filled);
      expect(result).toMatchObject({ kind, message: { content: 'taken' } });
      if (kind === 'update') expect(messageOf(result).id).toBe(card.id);
      else expect(result).toMatchObject({ ephemeral: true });
    }
  });

  it('leaves the private card as it was when what was filled in is refused', async () => {
    trial.run = () => button;
    trial.press = () => form;
    const card = messageOf(await loopback.slash(admin, 'guarded'));
    await loopback.press(admin, card.id, 'try:go');
    trial.submit = refuse;
    const result = await loopback.submitModal(admin, 'try:words:7', filled);
    expect(result).toMatchObject({ kind: 'message', ephemeral: true, message: { content: 'That day has no news.' } });
    expect(loopback.messagesFor(admin).find(({ id }) => id === card.id)?.content).toBe('press me');
  });

  it('says so when it comes too late to open', async () => {
    let give: (view: object) => void = () => undefined;
    trial.run = () => new Promise((resolve) => (give = resolve));
    expect(await loopback.slash(member, 'try')).toEqual({ kind: 'deferred' });
    const edited = next('message.updated');
    give(form);
    expect((await edited).content).toBe('That took too long for a form to open. Try again.');
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is refused without the permission that a press needs', async () => {
    trial.run = () => ({ ...form, modal: { ...form.modal, custom_id: 'guarded:x' } });
    trial.submit = () => ({ content: 'secret' });
    await loopback.slash(member, 'try');
    const { content } = messageOf(await loopback.submitModal(member, 'guarded:x', filled));
    expect(content).toBe('You need the permission **Manage Server** in this channel to send this.');
  });

  it('of another version does nothing and says so', async () => {
    trial.run = () => ({ ...form, modal: { ...form.modal, custom_id: 'removed:x' } });
    await loopback.slash(member, 'try');
    const { content } = messageOf(await loopback.submitModal(member, 'removed:x', filled));
    expect(content).toContain('This form is from another version of this bot');
  });

  it.skipIf(!isSpecThere)(
    'is what Discord’s OpenAPI specification allows (needs ../shared/discord/openapi.json)',
    () => {
      expect(loopback.requests.some(({ body }) => (body as { type?: number } | undefined)?.type === 9)).toBe(true);
      expect(checkAgainstSpec(loopback.requests)).toEqual([]);
      expect(loopback.requests.filter(({ status }) => status >= 400)).toEqual([]);
    },
  );
});
