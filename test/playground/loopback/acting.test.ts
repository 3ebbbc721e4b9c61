import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { nextInteraction } from './raw-bot.ts';
import { admin, type BotStage, member, openBotStage, room } from './stage.ts';

const commands = [
  {
    name: 'digest',
    description: 'Digests',
    default_member_permissions: '32',
    options: [
      {
        type: 1,
        name: 'subscribe',
        description: 'Subscribes',
        options: [
          { type: 7, name: 'channel', description: 'Where', required: true, channel_types: [0, 5] },
          { type: 4, name: 'size', description: 'How many', choices: [{ name: 'three', value: 3 }] },
        ],
      },
    ],
  },
  {
    name: 'give',
    description: 'Gives',
    options: [
      { type: 11, name: 'file', description: 'Which' },
      { type: 7, name: 'where', description: 'Where' },
    ],
  },
  { name: 'quiet', description: 'Only in guilds', contexts: [0] },
];

describe('a user of the loopback', () => {
  let stage: BotStage;
  beforeAll(async () => {
    stage = await openBotStage();
    await stage.call('PUT', `/applications/${demo.application}/commands`, commands);
  });
  afterAll(() => stage.close());

  it('sees the commands that default_member_permissions lets them', () => {
    const names = (actor: typeof member) => stage.loopback.visibleCommands(actor).map(({ name }) => name);
    expect(names(member)).toEqual(['ask', 'find', 'give', 'quiet']);
    expect(names(admin)).toEqual(['ask', 'digest', 'find', 'give', 'quiet']);
    const dm = stage.loopback.world.dms.find(({ recipientId }) => recipientId === member.userId);
    expect(names({ userId: member.userId, channelId: dm?.id ?? '' })).toEqual(['digest', 'give']);
  });

  it.each<[string, string, Record<string, string | number>]>([
    ['a command that is not registered', 'nothing', {}],
    ['a command without its subcommand', 'digest', {}],
    ['a missing required option', 'digest subscribe', {}],
    ['an option that does not exist', 'digest subscribe', { channel: room.news, colour: 'red' }],
    ['a value that is none of the choices', 'digest subscribe', { channel: room.news, size: 4 }],
    ['a text for a whole number', 'digest subscribe', { channel: room.news, size: 'three' }],
    ['a channel of a type not offered', 'digest subscribe', { channel: room.stories }],
    ['a channel of another guild', 'digest subscribe', { channel: demo.secondDesk.news }],
  ])('is refused %s before anything is sent', async (_, command, options) => {
    await expect(stage.loopback.slash(admin, command, options)).rejects.toThrow(/^Expected /);
  });

  it('sends a subcommand with its channel resolved and the permissions in it', async () => {
    const result = stage.loopback.slash(admin, 'digest subscribe', { channel: room.briefing, size: 3 });
    const pending = await nextInteraction(stage.bot);
    expect(pending.payload['data']).toMatchObject({
      name: 'digest',
      options: [
        {
          name: 'subscribe',
          type: 1,
          options: [
            { name: 'channel', value: room.briefing },
            { name: 'size', value: 3 },
          ],
        },
      ],
      resolved: {
        channels: {
          [room.briefing]: { id: room.briefing, name: 'briefing', app_permissions: expect.any(String) as string },
        },
      },
    });
    await stage.answer(pending, { type: 4, data: { content: 'ok' } });
    expect((await result).kind).toBe('message');
  });

  it('gives a command only files that they uploaded themselves, of at most 10 MiB', async () => {
    const upload = (size: number) =>
      stage.loopback.upload(admin, { name: 'a b.xml', contentType: '', bytes: Buffer.alloc(size) });
    expect(() => upload(10 * 1024 * 1024 + 1)).toThrow('Expected a file of at most 10485760 bytes');
    const file = upload(10 * 1024 * 1024);
    await expect(stage.loopback.slash(member, 'give', { file })).rejects.toThrow('a file that the user uploaded');
    await expect(stage.loopback.slash(admin, 'give', { file: '1' })).rejects.toThrow('a file that the user uploaded');
    const result = stage.loopback.slash(admin, 'give', { file, where: room.news });
    const pending = await nextInteraction(stage.bot);
    expect(pending.payload['data']).toMatchObject({
      options: [
        { name: 'file', type: 11, value: file },
        { name: 'where', value: room.news },
      ],
      resolved: { attachments: { [file]: { filename: 'a_b.xml', size: 10485760 } }, channels: { [room.news]: {} } },
    });
    await stage.answer(pending, { type: 4, data: { content: 'ok' } });
    await result;
  });

  it('can press only what is on a message, and not what is disabled', async () => {
    const { id } = await post({ style: 1, label: 'no', custom_id: 'off', disabled: true });
    await expect(stage.loopback.press(member, id, 'gone')).rejects.toThrow('Expected a custom_id');
    await expect(stage.loopback.press(member, id, 'off')).rejects.toThrow('Expected an enabled component');
    await expect(stage.loopback.select(member, id, 'off', ['a'])).rejects.toThrow();
  });

  it('can not act where the channel is hidden from them', async () => {
    await expect(stage.loopback.slash({ ...member, channelId: room.staff }, 'ask')).rejects.toThrow('does not see');
    expect(stage.loopback.messagesFor({ ...member, channelId: room.staff })).toEqual([]);
  });

  it('gets no choices when the bot does not answer', async () => {
    const choices = stage.loopback.complete(member, 'find', {}, 'q');
    const { payload } = await nextInteraction(stage.bot);
    expect(payload['data']).toMatchObject({ options: [{ name: 'q', value: '', focused: true }] });
    stage.advance(3001);
    expect(await choices).toEqual([]);
  });

  async function post(button: object): Promise<{ id: string }> {
    const body = { content: 'a', components: [{ type: 1, components: [{ type: 2, ...button }] }] };
    const answer = await stage.call('POST', `/channels/${member.channelId}/messages`, body);
    return answer.body as { id: string };
  }
});
