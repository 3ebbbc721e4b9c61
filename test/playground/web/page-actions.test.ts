import { MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import type { Upload } from '../../../src/playground/loopback/loopback.ts';
import type { PageState, Report } from '../../../src/playground/web/page/contract.ts';
import { openPageFixture } from './page-fixture.ts';
import type { PageFixture } from './page-fixture.ts';

const { readingRoom, users } = demo;
const place = { userId: users.member, guildId: readingRoom.id, channelId: readingRoom.news };
let fixture: PageFixture;
beforeEach(async () => {
  fixture = await openPageFixture();
});
afterEach(() => fixture.page.close());

async function post(name: string, body: object): Promise<unknown> {
  const { url } = fixture.page;
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  return (await fetch(`${url}api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

async function get(path: string): Promise<unknown> {
  return (await fetch(`${fixture.page.url}api/${path}`)).json();
}

/** The parts of the event stream until one has the text. */
async function readUntil(userId: string, text: string, act: () => void): Promise<string> {
  const response = await fetch(`${fixture.page.url}api/events?userId=${userId}`);
  const decoder = new TextDecoder();
  let read = '';
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    if (read === '') act();
    read += decoder.decode(part);
    if (read.includes(text)) break;
  }
  return read;
}

describe('the page’s actions', () => {
  it('pass on to the loopback who acts, where, and what', async () => {
    await post('slash', { ...place, command: 'story', options: { story: 'syria-russia' } });
    await post('press', { ...place, messageId: '5', customId: 'story:x' });
    await post('select', { ...place, messageId: '5', customId: 'pick', values: ['a'] });
    await post('modal', { ...place, customId: 'form', fields: { words: 'w' } });
    expect(fixture.loopback.calls).toEqual([
      { name: 'slash', arguments: [place, 'story', { story: 'syria-russia' }] },
      { name: 'press', arguments: [place, '5', 'story:x'] },
      { name: 'select', arguments: [place, '5', 'pick', ['a']] },
      { name: 'modal', arguments: [place, 'form', { words: 'w' }] },
    ]);
  });

  it('upload a file of ten megabytes, and no text that is not base64', async () => {
    const bytes = Buffer.alloc(10 * 1024 * 1024, 'feeds ');
    const file = { name: 'feeds.opml', contentType: 'text/xml' };
    expect(await post('upload', { ...place, ...file, base64: bytes.toString('base64') })).toEqual({ id: '77' });
    const [call] = fixture.loopback.calls;
    const [where, { bytes: arrived, ...rest }] = call?.arguments as [object, Upload];
    expect([call?.name, where, rest]).toEqual(['upload', place, file]);
    expect(bytes.equals(arrived)).toBe(true);
    expect(await post('upload', { ...place, ...file, base64: '<opml>' })).toEqual({
      error: expect.stringContaining('base64') as string,
    });
    expect(fixture.loopback.calls).toHaveLength(1);
  });

  it('report in one line, with the clock and the counts after them', async () => {
    const done = (await post('advance', { ...place, milliseconds: 3_600_000 })) as Report;
    expect(done.report).toBe('The clock moved forward by 1 h.');
    expect(new Date(done.now).toISOString()).toBe('2026-08-20T10:30:00.000Z');
    expect(await post('digest', place)).toMatchObject({ report: 'The digest was posted to #briefing.' });
    expect(await post('publish', place)).toMatchObject({ status: { stories: 27 } });
    expect(await post('feed', place)).toMatchObject({ report: 'The feed answers 503.', isFeedBroken: false });
    expect(await post('access', place)).toMatchObject({ report: `The bot is shut out of ${readingRoom.news}.` });
  });

  it('are refused in a channel that the user does not see', async () => {
    const answer = await post('slash', { ...place, channelId: readingRoom.staff, command: 'help', options: {} });
    expect(answer).toEqual({ error: expect.stringContaining(`sees, got ${readingRoom.staff}`) as string });
    expect(fixture.loopback.calls).toEqual([]);
  });
});

describe('the page’s state', () => {
  it('has only the channels that the viewer sees, and starts as someone with Manage Server', async () => {
    const channelsOf = (state: PageState) => state.guilds[0]?.channels.map(({ name }) => name);
    expect(channelsOf((await get(`state?userId=${users.member}`)) as PageState)).not.toContain('staff');
    const first = (await get('state')) as PageState;
    expect(first.viewerId).toBe(users.admin);
    expect(channelsOf(first)).toContain('staff');
    expect(first.guilds[0]?.members.find(({ userId }) => userId === users.admin)?.role).toBe('Admin');
  });

  it('tells where the bot may not post', async () => {
    const { guilds } = (await get(`state?userId=${users.admin}`)) as PageState;
    const shut = guilds[0]?.channels.filter(({ isShut }) => isShut === true).map(({ name }) => name);
    expect(shut).toEqual(['staff']);
  });

  it('keeps ephemeral messages from everyone but their user, in lists and in events', async () => {
    const say = (): void => {
      fixture.loopback.post(readingRoom.news, { content: 'secret', flags: MessageFlags.Ephemeral }, users.member);
      fixture.loopback.post(readingRoom.staff, { content: 'for staff' });
      fixture.loopback.post(readingRoom.news, { content: 'public' });
    };
    const other = await readUntil(users.moderator, 'public', say);
    expect(other).not.toContain('secret');
    expect(other).not.toContain('for staff');
    expect(other).toContain('event: pulse');
    const query = new URLSearchParams(place).toString();
    expect(await get(`messages?${query}`)).toMatchObject([{ content: 'secret' }, { content: 'public' }]);
    expect(await readUntil(users.member, 'public', say)).toContain('secret');
  });
});
