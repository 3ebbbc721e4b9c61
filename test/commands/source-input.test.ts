import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { admin, componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';

const megabyte = 1_048_576;
/** What a site of the test's own answers, by path. */
const answers: Record<string, (response: ServerResponse) => void> = {
  '/plain': (response) => response.setHeader('content-type', 'text/html').end('<html><p>No feed here.</p></html>'),
  '/large': (response) => {
    response.setHeader('content-type', 'application/rss+xml');
    response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Large</title>');
    const piece = `<!--${'x'.repeat(megabyte)}-->`;
    let sent = 0;
    const send = () => {
      for (; sent < 50; sent += 1) if (!response.write(piece)) return void response.once('drain', send);
      response.end();
    };
    send();
  },
  '/moved': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
};
const site = createServer(({ url = '' }, response) => {
  const answer = answers[url];
  if (answer === undefined) response.writeHead(404).end();
  else answer(response);
});
await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
const bot = await openBot({ hosts: [host] });
const { loopback, app, siteUrl } = bot;
afterAll(async () => {
  await bot.close();
  await new Promise((resolve) => {
    site.close(resolve);
    site.closeAllConnections();
  });
});

const guildId = demo.readingRoom.id;
const owner = { ...member, userId: demo.users.owner };
const use = async (name: string, options: Record<string, string>, actor = admin) => {
  const result = await loopback.slash(actor, `source ${name}`, options);
  expect(result).not.toMatchObject({ ephemeral: false });
  return result.kind === 'deferred' ? lastMessage() : messageOf(result);
};
/** A deferred answer is edited in when it is there. */
const lastMessage = () =>
  new Promise<ReturnType<typeof messageOf>>((resolve) => {
    const end = loopback.follow((event) => {
      if (event.type !== 'message.updated') return;
      end();
      resolve(event.message);
    });
  });
const valueOf = (message: object) => /"value":"([^"]+)"/.exec(JSON.stringify(message))?.[1] ?? '';

describe('/source add', () => {
  it.each([
    ['what is no address', 'not a site', /not a site/],
    ['a page without a feed', `http://${host}/plain`, /No feed there/],
    ['a private address', 'http://10.0.0.1/feed', /No feed there\. .*10\.0\.0\.1/],
    ['an address of its own machine by name', 'http://localhost/feed', /No feed there/],
    ['a page that leads to a private address', `http://${host}/moved`, /No feed there\. .*169\.254\.169\.254/],
    ['a page that is not there', `http://${host}/gone`, /No feed there\. .*404/],
    ['50 MB', `http://${host}/large`, /No feed there\. .*(large|MB|long|bytes)/],
    ['mentions and markdown', '@everyone **<@1>** `x`', /No feed there/],
  ])('says what is wrong with %s, and adds nothing', async (_name, address, message) => {
    const { content, components } = await use('add', { address });
    expect(content).toMatch(message);
    expect(content).not.toMatch(/@everyone|<@1>|(?<!\\)\*\*/);
    expect(content.length).toBeLessThan(1_000);
    expect(components).toEqual([]);
    expect(app.guildOf(guildId).version).toBe(0);
  });

  it('shows the last articles and asks; a source that exists is named, and one card is good for one time', async () => {
    const first = await use('add', { address: siteUrl });
    const second = await use('add', { address: siteUrl }, owner);
    expect(first.embeds[0]?.fields?.[0]?.value.split('\n').length).toBeLessThanOrEqual(5);
    const menu = componentOf(first, 'source:take');
    const taken = messageOf(await loopback.select(admin, first.id, menu, [valueOf(first.components ?? [])]));
    expect(taken.content).toContain('is read for this server from now on');
    const again = messageOf(await loopback.select(owner, second.id, menu, [valueOf(second.components ?? [])]));
    expect(again.content).toContain('is read already, as one of Lorn Parish Paper');
    expect(app.guildOf(guildId).sources).toHaveLength(1);
  });
});

describe('/source edit and remove', () => {
  const source = 'lorn parish paper';

  it('takes a name with mentions and markdown for what it is, wherever it is shown', async () => {
    const name = '@everyone **[Lorn](https://evil.example)** <@&1>';
    const { content } = await use('edit', { source, name });
    expect(content).toContain('\\*\\*\\[Lorn\\]');
    for (const shown of [
      await use('info', { source: name }),
      await use('list', {}),
      await use('mute', { source: name }),
    ]) {
      const text = JSON.stringify([shown.content, shown.embeds]);
      expect(text).not.toMatch(/@everyone|<@&1>|[^\\]\]\(https:\/\/evil/);
    }
    await use('unmute', { source: name });
    await use('edit', { source: name, name: 'Lorn Parish Paper' });
  });

  it('lets the last of two admins win who decide at once, and tells that one about the other', async () => {
    const [muted, counted] = await Promise.all([
      use('mute', { source: 'northwire' }),
      use('quote-off', { source: 'northwire' }, owner),
    ]);
    const told = [muted, counted].filter(({ content }) => content.includes('This replaces what'));
    expect(told).toHaveLength(1);
    expect(app.guildOf(guildId).policies['northwire']?.by).toBe(told[0] === counted ? owner.userId : admin.userId);
  });

  it('removes one that is in use, with all that it told and all that was decided about it', async () => {
    await use('mute', { source });
    const { content } = await use('remove', { source });
    expect(content).toContain('is not read any more: 1 feed');
    expect(app.guildOf(guildId).sources).toEqual([]);
    expect(Object.keys(app.guildOf(guildId).policies)).toEqual(['northwire']);
    expect((await use('remove', { source })).content).toContain('There is no source “lorn parish paper”');
    const { story } = await app.forGuild(guildId).openStory('syria-russia');
    expect(story.articles.filter(({ sourceId }) => sourceId.includes('lorn'))).toEqual([]);
  });

  it('refuses what is not the server’s own', async () => {
    expect((await use('remove', { source: 'northwire' })).content).toContain('did not add that source');
    expect((await use('edit', { source: 'northwire', name: 'Ours' })).content).toContain('did not add that source');
  });
});

describe('a card of last month', () => {
  it.each([
    ['source:stance:removed-long-ago:mute', 'There is no source “removed-long-ago”'],
    ['source:list:removed-list:7', undefined],
    ['source:unknown-part', undefined],
  ])('does no harm: %s', async (id, message) => {
    const before = app.guildOf(guildId);
    bot.trial.run = () => ({
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: id }] }],
    });
    const card = messageOf(await loopback.slash(admin, 'try'));
    const answer = messageOf(await loopback.press(admin, card.id, id));
    if (message === undefined) expect(answer.embeds[0]?.title).toBe('All sources that are read');
    else expect(answer.content).toContain(message);
    expect(app.guildOf(guildId)).toEqual(before);
  });
});
