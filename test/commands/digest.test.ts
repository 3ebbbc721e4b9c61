import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import digest from '../../commands/digest.ts';
import type { Context } from '../../src/bot/command/command.ts';
import { botPermissions } from '../../src/bot/permissions.ts';
import type { View } from '../../src/views/view.ts';
import { contextOf, demoNow, openDemoApp } from '../open-demo-app.ts';

const demo = await openDemoApp();
const { app, store } = demo;
afterAll(() => demo.close());
afterEach(async () => {
  for (const { id } of await store.listSubscriptions()) await store.removeSubscription(id);
});

const target = (appPermissions: bigint) => new Map([['201', { id: '201', type: 0, appPermissions }]]);
const permissions = PermissionFlagsBits.ManageGuild;
const context = (some: Partial<Context> = {}) => contextOf({ channels: target(botPermissions), permissions, ...some });
const run = (name: string, values: object = {}, some?: Partial<Context>) =>
  digest.subcommands![name]!.run(values, app, context(some));
const complete = async (name: string, values: object, focused: string) =>
  (await digest.subcommands![name]!.complete?.(values, app, { ...context(), focused })) ?? [];
const press = (parts: string[], values: string[] = []) => digest.press!({ parts, values }, app, context());
const order = { channel: '201', time: '8:00', zone: 'Europe/Berlin' };

describe('/digest subscribe', () => {
  it('stores the order and tells when the next digest comes', async () => {
    const view = await run('subscribe', { ...order, topics: 'Science', size: 3 });
    const text = view.embeds?.[0]?.description;
    expect(text).toContain('<#201> 08:00 Europe/Berlin, daily · Science · 3 stories');
    expect(text).toContain(`<t:${Date.parse('2026-11-24T07:00:00Z') / 1000}:F>`);
    expect(await store.listSubscriptions('100')).toMatchObject([
      { channelId: '201', time: '08:00', topics: ['science'], size: 3, createdBy: '300', createdAt: demoNow },
    ]);
  });

  it('takes all topics and five stories unless told', async () => {
    expect((await run('subscribe', order)).embeds?.[0]?.description).toContain('all topics · 5 stories');
  });

  it('names the permissions that are missing in the channel, and stores nothing', async () => {
    const lacking = botPermissions & ~PermissionFlagsBits.EmbedLinks & ~PermissionFlagsBits.SendMessages;
    const attempt = run('subscribe', order, { channels: target(lacking) });
    await expect(attempt).rejects.toThrow('<#201>: I lack **Send Messages**, **Embed Links** there');
    expect(await store.listSubscriptions()).toEqual([]);
  });

  it.each([
    [{ time: '25:00' }, /from 00:00 to 23:59/],
    [{ zone: 'Berlin' }, /did you mean Europe\/Berlin/],
    [{ topics: 'gardening' }, /no topic “gardening”.*World/],
  ])('says what is wrong with %j', async (wrong, message) => {
    await expect(run('subscribe', { ...order, ...wrong })).rejects.toThrow(message);
  });

  it('stores days, several times and topics, countries, languages and a style', async () => {
    const scope = { days: 'mon, fri', topics: 'World, science', countries: 'GB, germany', languages: 'English' };
    await run('subscribe', { ...order, time: '8:00, 18:30', style: 'compact', ...scope });
    expect(await store.listSubscriptions('100')).toMatchObject([
      {
        time: '08:00',
        moreTimes: ['18:30'],
        weekdays: [1, 5],
        topics: ['world', 'science'],
        countries: ['GB', 'DE'],
        languages: ['en'],
        style: 'compact',
      },
    ]);
  });

  it('asks for the permission to write in threads where the channel is one', async () => {
    const lacking = botPermissions & ~PermissionFlagsBits.SendMessagesInThreads;
    const thread = new Map([['201', { id: '201', type: 11, appPermissions: lacking }]]);
    await expect(run('subscribe', order, { channels: thread })).rejects.toThrow('I lack **Send Messages in Threads**');
  });

  it('pings a role that may be mentioned, and says why it does not ping another', async () => {
    const roles = (isMentionable: boolean) => ({ roles: new Map([['7', { id: '7', isMentionable }]]) });
    const wanted = { ...order, mention: '7' };
    await expect(run('subscribe', wanted, roles(false))).rejects.toThrow('<@&7> can’t be mentioned by me');
    await expect(run('subscribe', { ...order, mention: '100' })).rejects.toThrow('other than @everyone'.slice(6));
    expect(await store.listSubscriptions('100')).toEqual([]);
    await run('subscribe', wanted, roles(true));
    const mayAll = { channels: target(botPermissions | PermissionFlagsBits.MentionEveryone) };
    await run('subscribe', { ...wanted, time: '9:00' }, { ...roles(false), ...mayAll });
    expect(await store.listSubscriptions('100')).toMatchObject([{ mentionRoleId: '7' }, { mentionRoleId: '7' }]);
  });

  it('refuses the same order twice', async () => {
    await run('subscribe', order);
    await expect(run('subscribe', order)).rejects.toThrow('already gets this digest');
  });

  it('completes zones by city, and topics', async () => {
    expect(await complete('subscribe', { zone: 'são' }, 'zone')).toContainEqual({
      name: 'America/Sao_Paulo',
      value: 'America/Sao_Paulo',
    });
    expect(await complete('subscribe', { topics: 'sci' }, 'topics')).toEqual([{ name: 'Science', value: 'science' }]);
  });
});

describe('/digest list and unsubscribe', () => {
  it('lists this guild’s digests alone', async () => {
    await run('subscribe', order);
    expect((await run('list')).embeds?.[0]?.title).toBe('1 digest');
    expect((await run('list', {}, { guildId: '101' })).content).toContain('No channel of this server gets a digest');
  });

  it('completes digests by their time and ends the chosen one', async () => {
    await run('subscribe', order);
    await run('subscribe', { ...order, time: '18:30', topics: 'science' });
    const choices = await complete('unsubscribe', { digest: '18' }, 'digest');
    expect(choices.map(({ name }) => name)).toEqual(['18:30 Europe/Berlin · Science']);
    expect((await run('unsubscribe', { digest: choices[0]?.value })).content).toContain('Ended: <#201> 18:30');
    expect(await store.listSubscriptions()).toMatchObject([{ time: '08:00' }]);
  });

  it('does not end another guild’s digest', async () => {
    await run('subscribe', order);
    const [subscription] = await store.listSubscriptions();
    const attempt = run('unsubscribe', { digest: subscription!.id }, { guildId: '101' });
    await expect(attempt).rejects.toThrow('no such digest');
    expect(await store.listSubscriptions()).toHaveLength(1);
  });
});

describe('the choice of a digest', () => {
  const complete = (some: Partial<Context>) =>
    digest.subcommands!.unsubscribe!.complete!({ digest: '' }, app, { ...context(some), focused: 'digest' });

  it('tells two digests at the same time apart by their channels', async () => {
    await run('subscribe', order);
    await run('subscribe', { ...order, channel: '202' });
    const names = (await complete({ nameChannel: (id) => `room-${id}` })).map(({ name }) => name);
    expect(names.sort()).toEqual([
      '#room-201 08:00 Europe/Berlin · all topics',
      '#room-202 08:00 Europe/Berlin · all topics',
    ]);
  });

  it('leaves out a channel that we do not see', async () => {
    await run('subscribe', order);
    expect((await complete({ nameChannel: () => undefined }))[0]?.name).toBe('08:00 Europe/Berlin · all topics');
  });
});

describe('/digest preview', () => {
  it('shows what would be posted now, without the button that a posted one carries', async () => {
    const view = await run('preview');
    expect(view.embeds).toHaveLength(5);
    expect(JSON.stringify(view.components)).toContain('digest:open');
    expect(JSON.stringify(view.components)).not.toContain('digest:d:');
  });

  it('keeps to the size of the chosen digest, and knows no other guild’s', async () => {
    await run('subscribe', { ...order, size: 3 });
    const [subscription] = await store.listSubscriptions();
    expect((await run('preview', { digest: subscription!.id })).embeds).toHaveLength(3);
    await expect(run('preview', { digest: subscription!.id }, { guildId: '101' })).rejects.toThrow('no such digest');
  });
});

describe('/digest edit, pause and resume', () => {
  const subscribed = async () => {
    await run('subscribe', order);
    return (await store.listSubscriptions('100'))[0]!.id;
  };

  it('changes what was told, and tells when the next digest comes', async () => {
    const digestId = await subscribed();
    const view = await run('edit', { digest: digestId, time: '14:30', size: 10 });
    expect(view.embeds?.[0]).toMatchObject({ title: 'Changed' });
    expect(view.embeds?.[0]?.description).toContain('<#201> 14:30 Europe/Berlin, daily · all topics · 10 stories');
    expect(view.embeds?.[0]?.description).toContain(`<t:${Date.parse('2026-11-23T13:30:00Z') / 1000}:F>`);
  });

  it('takes a ping back', async () => {
    await run('subscribe', { ...order, mention: '7' }, { roles: new Map([['7', { id: '7', isMentionable: true }]]) });
    const [{ id } = { id: '' }] = await store.listSubscriptions('100');
    await run('edit', { digest: id, 'no-mention': true });
    expect((await store.getSubscription(id))?.mentionRoleId).toBeUndefined();
  });

  it('completes the digest, and the last topic of a list', async () => {
    await subscribed();
    expect(await complete('edit', { digest: '08' }, 'digest')).toHaveLength(1);
    expect(await complete('edit', { topics: 'world, sci' }, 'topics')).toEqual([
      { name: 'world, Science', value: 'world, science' },
    ]);
    expect((await complete('subscribe', { languages: '' }, 'languages'))[0]).toEqual({
      name: 'all languages',
      value: 'all',
    });
  });

  it('pauses with a button to resume, and resumes', async () => {
    const digestId = await subscribed();
    expect(JSON.stringify(await run('pause', { digest: digestId }))).toContain(`digest:resume:${digestId}`);
    expect((await run('list')).embeds?.[0]?.description).toContain('An admin paused it.');
    expect((await run('resume', { digest: digestId })).content).toContain('Resumed');
    expect((await store.getSubscription(digestId))?.paused).toBeUndefined();
  });

  it.each(['edit', 'pause', 'resume', 'send-now'])('%s knows no other server’s digest', async (name) => {
    const digestId = await subscribed();
    await expect(run(name, { digest: digestId }, { guildId: '101' })).rejects.toThrow('no such digest');
  });
});

describe('a posted digest', () => {
  it('opens the chosen story for any reader', async () => {
    expect(digest.pressPermissions).toBeUndefined();
    const { slug } = (await app.listHeadlines({}, demoNow))[0]!;
    expect(JSON.stringify((await press(['open'], [slug])).components)).toContain(`story:${slug}:compare`);
    await expect(press(['open'], ['long-gone'])).rejects.toThrow('not among the live ones');
  });

  it('explains by which rule its stories were chosen', async () => {
    const view = await press(['d', 'abc']);
    expect(view.embeds?.[0]?.description).toMatch(
      /ranks by how many sources[^]*countries[^]*languages[^]*\d+ of \d+ feeds answer/,
    );
  });
});

describe('a paused digest', () => {
  const paused = { reason: 'The bot lacks Embed Links in the channel.', at: demoNow };
  const manager = { permissions: PermissionFlagsBits.ManageGuild, permissionsIn: () => botPermissions };
  const pressResume = (id: string, some: Partial<Context>) =>
    digest.press!({ parts: ['resume', id], values: [] }, app, context(some));
  const pause = async () => {
    await run('subscribe', order);
    const [subscription] = await store.listSubscriptions();
    await store.saveSubscription({ ...subscription!, paused, strikes: { count: 3, since: demoNow } });
    return subscription!;
  };

  it('stands in the list with its reason and a button', async () => {
    const { id } = await pause();
    const view = await run('list', {}, { nameChannel: () => 'news' });
    expect(view.embeds?.[0]?.description).toContain('The bot lacks Embed Links in the channel.');
    expect(JSON.stringify(view.components)).toContain(`"custom_id":"digest:resume:${id}","label":"Resume #news 08:00"`);
  });

  it('is resumed by the button, and tells when the next one comes', async () => {
    const subscription = await pause();
    const view = (await pressResume(subscription.id, manager)) as View;
    expect(view.content).toContain(`Next digest: <t:${Date.parse('2026-11-24T07:00:00Z') / 1000}:F>`);
    expect(await store.getSubscription(subscription.id)).toEqual(subscription);
  });

  it.each([
    ['members without Manage Server', { permissions: 0n }, /You need the permission \*\*Manage Server/],
    ['a channel where a permission is still missing', { permissionsIn: () => 0n }, /I lack \*\*View Channel/],
    ['a channel that is gone', { permissionsIn: () => undefined }, /channel of this digest is gone/],
    ['another server’s admin', { guildId: '101' }, /no such digest/],
  ])('is not resumed for %s', async (_who, some, message) => {
    const { id } = await pause();
    await expect(pressResume(id, { ...manager, ...some })).rejects.toThrow(message);
    expect((await store.getSubscription(id))?.paused).toEqual(paused);
  });
});

describe('a digest of some countries and languages', () => {
  const titlesOf = async (scope: object) => {
    const digest = await app.composeDigest({ topics: [], size: 10, ...scope }, demoNow);
    return (digest?.stories ?? []).map(({ story }) => {
      const headline = story.articles.find(({ id }) => id === story.brief.headlineId)!;
      return { language: headline.language, sources: story.articles.map(({ sourceId }) => sourceId) };
    });
  };

  it('tells its stories in the language, those told in no such language left out', async () => {
    const german = await titlesOf({ languages: ['de'] });
    expect(german.length).toBeGreaterThan(0);
    expect(new Set(german.map(({ language }) => language))).toEqual(new Set(['de']));
  });

  it('holds stories alone that a source of the countries reports', async () => {
    const ukrainian = await titlesOf({ countries: ['UA'] });
    expect(ukrainian.length).toBeGreaterThan(0);
    for (const { sources } of ukrainian) {
      expect(sources.some((id) => app.catalog.sources.get(id)?.country === 'UA')).toBe(true);
    }
  });
});
