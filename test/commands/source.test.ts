import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import source from '../../commands/source.ts';
import type { Context } from '../../src/bot/command/command.ts';
import type { View } from '../../src/views/view.ts';
import { contextOf, demoNow, openDemoApp } from '../open-demo-app.ts';

const { app, siteUrl, close } = await openDemoApp();
afterAll(close);

/** Uses a subcommand in a guild, as the router does. */
const use = (name: string, values: object = {}, some: Partial<Context> = {}) => {
  const context = contextOf(some);
  return source.subcommands![name]!.run(values, app.forGuild(context.guildId), context);
};
const press = async (parts: string[], some: Partial<Context> = {}) => {
  const context = contextOf(some);
  return source.press!({ parts, values: [] }, app.forGuild(context.guildId), context);
};
const manager = { permissions: PermissionFlagsBits.ManageGuild };
const buttonsOf = (view: { components?: unknown }) =>
  [...JSON.stringify(view.components ?? []).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id);

const info = (text: string) => source.subcommands!.info!.run({ source: text }, app, contextOf());

describe('/source info', () => {
  it('shows ratings with rater, date and link, the owner and the feeds with their health', async () => {
    const [rated] = [...app.catalog.sources.values()].filter(({ leaning }) => leaning !== 'unrated');
    const text = JSON.stringify(await info(rated!.name));
    expect(text).toContain('Demo Rater');
    expect(text).toContain('https://demo-rater.example/');
    expect(text).toContain('2026-11-01');
    expect(text).toContain(rated!.feeds[0]!.url);
  });

  it('finds a source by domain', async () => {
    const [first] = app.catalog.sources.values();
    expect(await info(first!.domains[0]!)).toEqual(await info(first!.id));
  });

  it('offers near names for a source that is not there', async () => {
    await expect(async () => info('north')).rejects.toThrow(/no source “north”.*Did you mean Northwire/);
  });

  it('repeats what was typed literally, so that it formats and mentions nothing', async () => {
    await expect(async () => info('<@1> **b**')).rejects.toThrow('no source “\\<@\u200b1\\> \\*\\*b\\*\\*” in');
  });

  it('completes names and domains', async () => {
    const choices = await source.subcommands!.info!.complete!({ source: 'northw' }, app, {
      ...contextOf(),
      focused: 'source',
    });
    expect(choices[0]).toEqual({ name: 'Northwire (northwire.example)', value: 'northwire' });
  });
});

describe('/source health', () => {
  it('says that all is well, and why a feed is not', async () => {
    const { feeds } = app.status();
    const view = await use('health', {}, manager);
    expect(view.embeds?.[0]?.title).toBe(`Feeds: ${feeds.total} of ${feeds.total} answer`);
    expect(view.embeds?.[0]?.description).toContain('Nothing needs a look.');
  });

  it('turns its pages for those who may manage sources alone', async () => {
    const next = await press(['health', '7'], manager);
    expect(next.embeds?.[0]?.footer?.text).toMatch(/^Page 1 of 1 · 0 feeds/);
    await expect(async () => press(['health', '1'], { permissions: 0n })).rejects.toThrow(
      'You need the permission **Manage Server**',
    );
  });
});

describe('/source list', () => {
  it('shows what is read in pages, each with its own buttons', async () => {
    const view = await use('list');
    expect(view.embeds?.[0]?.footer?.text).toMatch(/^Page 1 of [2-9] · \d+ sources/);
    expect(buttonsOf(view)).toContain('source:list:all:1');
    const next = await press(['list', 'all', '1']);
    expect(next.embeds?.[0]?.footer?.text).toMatch(/^Page 2 of/);
    expect(next.embeds?.[0]?.description).not.toBe(view.embeds?.[0]?.description);
    expect(new Set(buttonsOf(next)).size).toBe(buttonsOf(next).length);
  });

  it('keeps to the nearest page, and to all sources, for a button of another version', async () => {
    expect((await press(['list', 'all', '999'])).embeds?.[0]?.footer?.text).toMatch(/^Page (\d+) of \1 /);
    expect((await press(['list', 'removed-list', 'x'])).embeds?.[0]?.title).toBe('All sources that are read');
  });

  it('lists what a guild decided in that guild alone', async () => {
    await use('mute', { source: 'northwire' }, { guildId: 'lists' });
    const muted = await use('list', { show: 'mute' }, { guildId: 'lists' });
    expect(muted.embeds?.[0]?.description).toMatch(/^\*\*.*Northwire.*muted/);
    expect((await use('list', { show: 'changed' }, { guildId: 'elsewhere' })).embeds?.[0]?.description).toBe('None.');
  });
});

describe('/source mute, unmute, quote-off and rate', () => {
  it('says what holds now, with a button that takes it back', async () => {
    const guild = { ...manager, guildId: 'mutes' };
    const view = await use('mute', { source: 'northwire' }, guild);
    expect(view.content).toBe('In this server, **Northwire** is now: muted.');
    expect(buttonsOf(view)).toEqual(['source:stance:northwire:allow']);
    const undone = await press(['stance', 'northwire', 'allow'], guild);
    expect(undone.content).toBe('In this server, **Northwire** is now: shown.');
    expect(app.guildOf('mutes').policies).toEqual({});
  });

  it('tells the last of two admins whose decision was replaced', async () => {
    await use('mute', { source: 'northwire' }, { guildId: 'two', userId: '301' });
    const view = await use('quote-off', { source: 'northwire' }, { guildId: 'two', userId: '302' });
    expect(view.content).toMatch(/counted, never quoted\.\nThis replaces what <@301> set <t:\d+:R>: muted\.$/);
  });

  it('shows in /source info what the guild decided, with its rating beside those of the raters', async () => {
    const guild = { guildId: 'rates' };
    await use('rate', { source: 'northwire', leaning: 'lean-right', factuality: 'mixed' }, guild);
    const here = JSON.stringify(await use('info', { source: 'northwire' }, guild));
    expect(here).toContain('Leaning: R Lean Right, rated by this server');
    expect(here).toContain('this server: mixed (as of 2026-11-23)');
    expect(here).toContain('Demo Rater');
    expect(here).toContain('rated Lean Right, factuality mixed by this server, by <@300>');
    const elsewhere = JSON.stringify(await use('info', { source: 'northwire' }, { guildId: 'elsewhere' }));
    expect(elsewhere).not.toContain('this server');
    await use('rate', { source: 'northwire', leaning: 'raters', factuality: 'raters' }, guild);
    expect(app.guildOf('rates').policies).toEqual({});
  });

  it.each([
    ['mute', { source: 'nobody at all' }, 'There is no source “nobody at all” in the catalog.'],
    ['unmute', { source: 'northwire' }, 'Nothing to change: shown already.'],
    ['rate', { source: 'northwire' }, 'Expected a leaning, a factuality, or both, got neither.'],
  ])('says what is wrong with %s %j', async (name, values, message) => {
    await expect(async () => use(name, values, { guildId: 'wrong' })).rejects.toThrow(message);
    expect(app.guildOf('wrong').version).toBe(0);
  });

  it('belongs to a guild', async () => {
    const direct = contextOf();
    delete direct.guildId;
    await expect(async () => source.subcommands!.mute!.run({ source: 'northwire' }, app, direct)).rejects.toThrow(
      'Policies on sources belong to a server',
    );
  });

  it('is for members with Manage Server in that channel, or with a role that the guild allows', async () => {
    for (const name of ['mute', 'unmute', 'quote-off', 'rate']) {
      expect(source.subcommands![name]!.permissions).toBe(PermissionFlagsBits.ManageGuild);
    }
    expect(source.subcommands!.info!.permissions).toBeUndefined();
    const attempt = press(['stance', 'northwire', 'mute'], { guildId: 'strict' });
    await expect(attempt).rejects.toThrow('You need the permission **Manage Server** in this channel to change');
    expect(app.guildOf('strict').version).toBe(0);
    expect((await press(['stance', 'northwire', 'mute'], { ...manager, guildId: 'strict' })).content).toContain(
      'muted',
    );
  });

  it('is obeyed by headlines', async () => {
    const headlines = () => app.forGuild('obeys').listHeadlines({}, demoNow);
    const before = (await headlines()).filter(({ sourceIds }) => sourceIds.includes('northwire'));
    expect(before.length).toBeGreaterThan(0);
    await use('mute', { source: 'northwire' }, { guildId: 'obeys' });
    expect((await headlines()).filter(({ sourceIds }) => sourceIds.includes('northwire'))).toEqual([]);
  });
});

describe('/source add, edit, remove and test', () => {
  const lorn = { ...manager, guildId: 'lorn' };
  const findMenu = (view: View) =>
    view.components?.[0]?.components[0] as { custom_id: string; options: { value: string }[]; max_values: number };
  const take = async (view: View, some: Partial<Context> = lorn) => {
    const values = findMenu(view).options.map(({ value }) => value);
    const context = contextOf(some);
    const press = { parts: ['take'], values, cardUrl: view.embeds?.[0]?.url ?? '' };
    return source.press!(press, app.forGuild(context.guildId), context);
  };

  it('shows what a site offers and asks which to take; what is taken is read for this server alone', async () => {
    const view = await use('add', { address: siteUrl }, lorn);
    expect(view.embeds?.[0]).toMatchObject({ title: '1 feed found', url: siteUrl });
    expect(view.embeds?.[0]?.fields?.[0]?.name).toContain('Lorn Parish Paper');
    expect(view.embeds?.[0]?.fields?.[0]?.value.split('\n')).toHaveLength(4);
    expect(findMenu(view)).toMatchObject({ custom_id: 'source:take', max_values: 1 });
    expect(app.guildOf('lorn').sources).toEqual([]);

    expect((await take(view)).content).toContain('**Lorn Parish Paper** is read for this server from now on: 1 feed');
    const info = JSON.stringify(await use('info', { source: 'lorn parish paper' }, lorn));
    expect(info).toContain('Leaning: unrated');
    expect(info).toMatch(/"name":"Last 7 days","value":"4 articles"/);
    expect(info).toContain('answered <t:');
    expect(info).toContain('added by <@300> <t:');
    const { story } = await app.forGuild('lorn').openStory('syria-russia');
    expect(story.articles.map(({ sourceId }) => sourceId)).toContain('glorn-lorn-parish-paper.example');
    expect((await app.openStory('syria-russia')).story.articles).toHaveLength(story.articles.length - 1);
    await expect(async () => use('info', { source: 'lorn parish paper' })).rejects.toThrow('There is no source');
  });

  it('stands in the lists of that server, and is offered to it no second time', async () => {
    for (const show of ['all', 'own']) {
      const pages = [0, 1, 2, 3].map((page) => press(['list', show, String(page)], lorn));
      const shown = (await Promise.all(pages)).map(({ embeds }) => embeds?.[0]?.description).join('\n');
      expect(shown).toContain('**Lorn Parish Paper** (lorn-parish-paper.example) · unrated · *added here*');
    }
    expect(JSON.stringify(await press(['list', 'all', '1'], { guildId: 'other' }))).not.toContain('Lorn');
    expect((await press(['list', 'own', '0'], { guildId: 'other' })).embeds?.[0]?.description).toBe('None.');
    await expect(async () => use('add', { address: siteUrl }, lorn)).rejects.toThrow(
      'is read already, as feeds of Lorn Parish Paper.',
    );
  });

  it('is completed for its own guild alone', async () => {
    const choices = (name: string, guildId: string) => {
      const context = { ...contextOf({ guildId }), focused: 'source' };
      return source.subcommands![name]!.complete!({ source: 'lorn' }, app.forGuild(guildId), context);
    };
    for (const name of ['info', 'mute', 'edit', 'remove', 'test']) {
      expect(await choices(name, 'lorn')).toMatchObject([{ value: 'glorn-lorn-parish-paper.example' }]);
      expect(await choices(name, '100')).toEqual([]);
    }
  });

  it('refuses who may not manage sources, and a card of last month whose site offers something else', async () => {
    const view = await use('add', { address: siteUrl }, { guildId: 'other' });
    await expect(take(view, { guildId: 'other' })).rejects.toThrow('You need the permission **Manage Server**');
    const stale = { parts: ['take'], values: ['gone'], cardUrl: siteUrl };
    await expect(async () => source.press!(stale, app, contextOf({ ...manager, guildId: 'other' }))).rejects.toThrow(
      'does not offer that any more',
    );
    await expect(take(view)).rejects.toThrow('is read already, as one of Lorn Parish Paper');
    expect(app.guildOf('other').sources).toEqual([]);
  });

  it.each([
    ['not a site', /No feed there\. .*not a site/],
    ['http://10.0.0.1/feed', /No feed there\. .*10\.0\.0\.1/],
    [`${siteUrl}nothing`, /No feed there\. .*answered 404/],
  ])('says why %s can’t be added', async (address, message) => {
    await expect(async () => use('add', { address }, lorn)).rejects.toThrow(message);
  });

  it('renames a source of its own, with a name that formats and mentions nothing', async () => {
    const rename = { source: 'lorn parish paper', name: '**<@1>** Paper', language: 'en', topic: 'world' };
    const { content } = await use('edit', rename, lorn);
    expect(content).toBe('Now **\\*\\*\\<@\u200b1\\>\\*\\* Paper** · English · World.');
    await expect(async () => use('edit', { source: 'northwire', name: 'Ours' }, lorn)).rejects.toThrow(
      'did not add that source',
    );
    const own = 'glorn-lorn-parish-paper.example';
    await expect(async () => use('edit', { source: own }, lorn)).rejects.toThrow(
      'Expected a name, a language or a topic',
    );
    await expect(async () => use('edit', { source: own, language: 'EN' }, lorn)).rejects.toThrow(
      'such as en, got “EN”',
    );
  });

  it('tests a source, a feed or a site, and shows exactly why one fails', async () => {
    const shared = await use('test', { source: 'northwire' }, lorn);
    expect(shared.embeds?.[0]?.fields?.[0]?.value).toMatch(/^(rss|atom|json) · \d+ articles · read in \d+ ms\n• \[/);
    const site = await use('test', { source: siteUrl }, lorn);
    expect(site.embeds?.[0]?.fields?.[0]?.value).toContain('Survey counts eleven otters');
    await expect(async () => use('test', { source: 'no such thing' }, lorn)).rejects.toThrow('No feed there');
  });

  it('removes it with all that it told', async () => {
    const { content } = await use('remove', { source: 'glorn-lorn-parish-paper.example' }, lorn);
    expect(content).toContain('is not read any more: 1 feed');
    const mine = (await app.forGuild('lorn').openStory('syria-russia')).story.articles.length;
    expect(mine).toBe((await app.openStory('syria-russia')).story.articles.length);
    await expect(async () => use('remove', { source: 'northwire' }, lorn)).rejects.toThrow('did not add that source');
    expect((await app.listAudit('lorn')).map(({ action }) => action)).toEqual([
      'source.add',
      'source.edit',
      'source.remove',
    ]);
  });
});
