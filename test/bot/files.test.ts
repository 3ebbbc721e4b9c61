import type { APIMessage } from 'discord-api-types/v10';
import { Agent, setGlobalDispatcher } from 'undici';
import { afterAll, describe, expect, it } from 'vitest';
import { admin, member, messageOf, openBot } from './open-bot.ts';

// As in the program, whose feeds load their undici before discord.js loads its own.
setGlobalDispatcher(new Agent());
const bot = await openBot();
const { loopback, trial } = bot;
afterAll(async () => {
  await bot.close();
});

const button = { type: 1, components: [{ type: 2, style: 2, label: 'Go', custom_id: 'try:go' }] };
const file = (name: string, text: string) => ({ name, contentType: 'text/plain', text });

/** The names and texts of a message's files, as its reader downloads them. */
const filesOf = ({ attachments }: APIMessage) =>
  Promise.all(attachments.map(async ({ filename, url }) => [filename, await (await fetch(url)).text()]));

describe('a file given to a command', () => {
  it('reaches it with its name, size, type and address', async () => {
    const bytes = Buffer.from('<opml/>');
    const id = loopback.upload(member, { name: 'my feeds.opml', contentType: 'text/xml', bytes });
    let given: unknown;
    trial.run = (values) => {
      given = values;
      return { content: 'taken' };
    };
    expect(messageOf(await loopback.slash(member, 'try', { file: id })).content).toBe('taken');
    const url = expect.stringMatching(
      /^http:\/\/127\.0\.0\.1:\d+\/ephemeral-attachments\/.*\/my_feeds\.opml$/,
    ) as string;
    expect(given).toEqual({ file: { id, name: 'my_feeds.opml', url, size: 7, contentType: 'text/xml' } });
    expect(await (await fetch((given as { file: { url: string } }).file.url)).text()).toBe('<opml/>');
  });
});

describe('an answer with a file', () => {
  it('brings it along', async () => {
    trial.run = () => ({ content: 'here', files: [file('one.txt', 'Ein Übel'), file('two.txt', '2')] });
    const message = messageOf(await loopback.slash(member, 'try'));
    expect(message.content).toBe('here');
    expect(await filesOf(message)).toEqual([
      ['one.txt', 'Ein Übel'],
      ['two.txt', '2'],
    ]);
  });

  it('needs no text beside it', async () => {
    trial.run = () => ({ files: [file('one.txt', '1')] });
    expect(await filesOf(messageOf(await loopback.slash(member, 'try')))).toEqual([['one.txt', '1']]);
  });

  it('loses it when a press brings another view', async () => {
    trial.run = () => ({ content: 'mine', components: [button], files: [file('one.txt', '1')] });
    const card = messageOf(await loopback.slash(admin, 'try'));
    expect(card.attachments).toHaveLength(1);
    trial.press = () => ({ content: 'yours', components: [button], files: [file('two.txt', '2')] });
    const answer = messageOf(await loopback.press(admin, card.id, 'try:go'));
    expect(await filesOf(answer)).toEqual([['two.txt', '2']]);
    trial.press = () => ({ content: 'without' });
    const updated = await loopback.press(admin, answer.id, 'try:go');
    expect(updated.kind).toBe('update');
    expect(messageOf(updated).attachments).toEqual([]);
  });

  it('brings it along in place of a private card, as an export does', async () => {
    for (let round = 0; round < 3; round += 1) {
      const card = messageOf(await loopback.slash(admin, 'privacy'));
      const result = await loopback.press(admin, card.id, 'privacy:mine');
      expect(result.kind).toBe('update');
      expect(messageOf(result).attachments).toHaveLength(1);
      expect(await filesOf(messageOf(result))).toEqual([['what-names-me.json', expect.stringContaining('[')]]);
    }
  });

  it('brings it along after deferring too', async () => {
    let give: (view: object) => void = () => undefined;
    trial.run = () => new Promise<object>((resolve) => (give = resolve));
    expect(await loopback.slash(member, 'try')).toEqual({ kind: 'deferred' });
    const edited = new Promise<APIMessage>((resolve) => {
      const stop = loopback.follow((event) => {
        if (event.type !== 'message.updated') return;
        stop();
        resolve(event.message);
      });
    });
    give({ content: 'late', files: [file('late.txt', 'at last')] });
    expect(await filesOf(await edited)).toEqual([['late.txt', 'at last']]);
  });
});
