import { afterAll, describe, expect, it } from 'vitest';
import type { APIMessage } from 'discord-api-types/v10';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import type { OptionValue } from '../../src/playground/loopback/loopback.ts';
import { admin, componentOf, messageOf } from './open-bot.ts';
import { openNotices } from './open-notices.ts';

/** The program with other quotas than usual, and what an admin does in it. */
async function open(quotas: { GUILD_FEEDS?: string; GUILD_SOURCES?: string; GUILD_SUBSCRIPTIONS?: string }) {
  const program = await openNotices(quotas);
  afterAll(() => program.close());
  const { loopback } = program;
  const use = async (command: string, options: Record<string, OptionValue> = {}) =>
    messageOf(await loopback.slash(admin, command, options));
  const textOf = ({ content, embeds }: APIMessage) =>
    [content, ...embeds.flatMap(({ title, fields = [] }) => [title, ...fields.map(({ value }) => value)])].join('\n');
  return {
    program,
    add: async (feed: string): Promise<string> => {
      const card = await use('source add', { address: program.urlOf(feed) });
      const [value = ''] = /(?<="value":")[^"]+/.exec(JSON.stringify(card.components)) ?? [];
      return messageOf(await loopback.select(admin, card.id, componentOf(card, 'source:take'), [value])).content;
    },
    importFeeds: async (...feeds: [feed: string, site: string][]): Promise<string> => {
      const outlines = feeds.map(
        ([feed, site]) => `<outline xmlUrl="${program.urlOf(feed)}" htmlUrl="https://${site}/"/>`,
      );
      const bytes = Buffer.from(`<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
      const file = loopback.upload(admin, { name: 'feeds.opml', contentType: 'text/xml', bytes });
      return textOf(await use('source import', { file }));
    },
    subscribe: async (time: string, channel: string) =>
      (await use('digest subscribe', { channel, time, zone: 'UTC' })).content,
    audit: async () => (await program.broadsheet().app.listAudit(admin.guildId!)).map(({ action }) => action),
  };
}

const { news, general } = demo.readingRoom;

describe('what one server may have, as `.env` says', () => {
  it('is so many sources and feeds of its own, and every refusal names the number', async () => {
    const { add, importFeeds, audit } = await open({ GUILD_FEEDS: '2', GUILD_SOURCES: '1' });
    expect(await add('lorn')).toContain('is read for this server from now on');
    const before = await audit();
    expect(await add('plaza')).toBe(
      'This server may have 1 source of its own and has 1: there is no room for another. `/source remove` makes some.',
    );
    const refused = await importFeeds(['plaza', 'plaza.example']);
    expect(refused).toMatch(/^\nNothing was taken\n.*There is no room: this server may have 1 source of its own/);
    expect(await audit()).toEqual(before);
    const shared = await importFeeds(['quay', 'lorn.example'], ['mill', 'lorn.example']);
    expect(shared).toContain('Imported: 1 feed of 1 source');
    expect(shared).toContain('There is no room: this server may have 2 feeds of its own');
    expect(await importFeeds(['mill', 'lorn.example'])).toContain(
      'This server may have 2 feeds of its own and has 2: there is no room for 1 more. `/source remove` makes some.',
    );
    expect(await audit()).toEqual([...before, 'source.import']);
  });

  it('is none at all where that is what it says', async () => {
    const { program, add, subscribe } = await open({ GUILD_SOURCES: '0', GUILD_SUBSCRIPTIONS: '0' });
    expect(await add('lorn')).toContain('may have 0 sources of its own and has 0');
    expect(await subscribe('08:00', news)).toContain('may have 0 digests and has 0');
    expect(program.broadsheet().app.guildOf(admin.guildId!).sources).toEqual([]);
  });

  it('is so many digests, more than usual too', async () => {
    const { program, subscribe } = await open({ GUILD_SUBSCRIPTIONS: '27' });
    const times = Array.from({ length: 27 }, (_, index) => `${10 + (index % 14)}:${index < 14 ? '00' : '30'}`);
    for (const time of times) await subscribe(time, news);
    expect(await subscribe('08:00', general)).toBe(
      'This server may have 27 digests and has 27. `/digest unsubscribe` ends one.',
    );
    expect(await program.broadsheet().app.listSubscriptions(admin.guildId!)).toHaveLength(27);
  });
});
