import { afterAll, describe, expect, it } from 'vitest';
import { writeOpml } from '../../../src/ingest/opml/write-opml.ts';
import { openSmallApp, start, type SmallApp } from '../open-small-app.ts';

const page = '<!doctype html><html><head><title>Elm</title></head><body><p>No feed here.</p></body></html>';

/** An app whose guilds may add the feeds `/lorn`, `/varn` and `/moor`. */
async function openNews(options: { guildFeeds?: number; guildSources?: number } = {}): Promise<SmallApp> {
  const small = await openSmallApp(options);
  afterAll(() => small.close());
  small.others['lorn'] = [['Quarry workers of Lorn end their long strike', 4]];
  small.others['varn'] = [['Ferry to Varn runs again after the storm', 3]];
  small.others['moor'] = [['Peat fire on the moor is out after nine days', 2]];
  small.others['elm'] = (_, response) => response.setHeader('content-type', 'text/html').end(page);
  return small;
}

const opmlOf = ({ url }: SmallApp, feeds: Record<string, object>) =>
  writeOpml(
    'Test',
    Object.entries(feeds).map(([path, some]) => ({
      url: path.includes(':') ? path : `${url}/${path}`,
      folders: [],
      ...some,
    })),
    start,
  );

const importFile = ({ app }: SmallApp, text: string, guildId = 'one') =>
  app.importSources({ guildId, userId: 'admin', file: { name: 'feeds.opml', bytes: Buffer.from(text) } }, start);

/** What the guild reads, without who added it and when. */
const sourcesOf = ({ app }: SmallApp, guildId: string) =>
  app.guildOf(guildId).sources.map(({ name, domain, language, feeds }) => ({ name, domain, language, feeds }));

describe('an OPML file that a guild imports', () => {
  it('becomes sources with the names, sites, languages and topics that it gives, read at once', async () => {
    const small = await openNews();
    const text = opmlOf(small, {
      lorn: { name: 'The Lorn Letter', siteUrl: 'https://lorn.example/', language: 'en-GB', folders: ['Science'] },
      varn: { name: 'Varn', siteUrl: 'https://varn.example/' },
      moor: { name: 'Other name', siteUrl: 'https://www.varn.example/moor', folders: ['Gardening'] },
    });
    const report = await importFile(small, text);
    expect(report.left).toEqual([]);
    expect(report.folders).toEqual(['Gardening']);
    expect(sourcesOf(small, 'one')).toEqual([
      {
        name: 'The Lorn Letter',
        domain: 'lorn.example',
        language: 'en',
        feeds: [{ url: `${small.url}/lorn`, topic: 'science' }],
      },
      {
        name: 'Varn',
        domain: 'varn.example',
        language: 'en',
        feeds: [{ url: `${small.url}/varn` }, { url: `${small.url}/moor` }],
      },
    ]);
    const titles = (await small.app.forGuild('one').listHeadlines({}, start)).map(({ title }) => title);
    expect(titles).toContain('Ferry to Varn runs again after the storm');
    expect(await small.app.forGuild('two').listHeadlines({}, start)).toEqual([]);
    const [entry] = await small.app.listAudit('one');
    expect(entry).toMatchObject({
      action: 'source.import',
      userId: 'admin',
      detail: '3 feeds of 2 sources from feeds.opml',
    });
  });

  it('tells of each feed that is not taken why, and takes the others', async () => {
    const small = await openNews();
    const text = opmlOf(small, {
      lorn: {},
      elm: { name: 'Elm' },
      nowhere: {},
      alder: {},
      'http://10.0.0.1/feed': {},
      'ftp://files.example/feed': {},
      'not an address:': {},
    }).replace('<outline', `<outline xmlUrl="${small.url}/lorn"/><outline`);
    const report = await importFile(small, text);
    expect(report.taken.map(({ url }) => url)).toEqual([`${small.url}/lorn`]);
    const reasons = Object.fromEntries(
      report.left.map(({ url, reason }) => [url.replace(`${small.url}/`, ''), reason]),
    );
    expect(reasons).toEqual({
      lorn: 'The file names it twice',
      elm: expect.stringMatching(/web page|HTML/i) as string,
      nowhere: expect.stringContaining('404') as string,
      alder: 'It is read already, as one of alder',
      'http://10.0.0.1/feed': expect.stringContaining('not a public internet address') as string,
      'ftp://files.example/feed': 'Expected an address that begins with http:// or https://',
      'not an address:': 'Expected an address that begins with http:// or https://',
    });
    expect(report.left.find(({ url }) => url.endsWith('elm'))?.name).toBe('Elm');
  });

  it('takes as many feeds as there is room for, and none when there is none', async () => {
    const small = await openNews({ guildFeeds: 2 });
    const report = await importFile(small, opmlOf(small, { lorn: {}, varn: {}, moor: {} }));
    expect(report.taken).toHaveLength(2);
    expect(report.left).toEqual([
      {
        url: `${small.url}/moor`,
        name: `${small.url}/moor`,
        reason: 'There is no room: this server may have 2 feeds of its own',
      },
    ]);
    await expect(importFile(small, opmlOf(small, { moor: {} }))).rejects.toThrow(
      'may have 2 feeds of its own and has 2: there is no room for 1 more',
    );
    expect((await importFile(small, opmlOf(small, { moor: {} }), 'two')).taken).toHaveLength(1);
  });

  it('says why, and changes nothing, when there is room for feeds but not for their sources', async () => {
    const small = await openNews({ guildSources: 1 });
    await importFile(small, opmlOf(small, { lorn: { siteUrl: 'https://lorn.example/' } }));
    const report = await importFile(small, opmlOf(small, { varn: { siteUrl: 'https://varn.example/' } }));
    expect(report.taken).toEqual([]);
    expect(report.left.map(({ reason }) => reason)).toEqual([
      'There is no room: this server may have 1 source of its own',
    ]);
    expect(small.app.guildOf('one').version).toBe(1);
    expect(await small.app.listAudit('one')).toHaveLength(1);
    const same = opmlOf(small, { moor: { siteUrl: 'https://lorn.example/' } });
    expect((await importFile(small, same)).taken).toHaveLength(1);
  });

  it('changes nothing when nothing can be taken', async () => {
    const small = await openNews();
    expect((await importFile(small, opmlOf(small, { nowhere: {} }))).taken).toEqual([]);
    await expect(importFile(small, '<opml><!ENTITY x "y"></opml>')).rejects.toThrow('Nothing was taken.');
    expect(small.app.guildOf('one')).toMatchObject({ version: 0, sources: [] });
    expect(await small.app.listAudit('one')).toEqual([]);
  });

  it('adds each feed once when two admins import at the same moment', async () => {
    const small = await openNews();
    const text = opmlOf(small, { lorn: {}, varn: {} });
    const outcomes = await Promise.allSettled([importFile(small, text), importFile(small, text)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(sourcesOf(small, 'one').flatMap(({ feeds }) => feeds)).toHaveLength(2);
  });

  it('loses nothing on the way to another guild', async () => {
    const small = await openNews();
    await importFile(
      small,
      opmlOf(small, {
        lorn: { name: 'L & "M" <N>', siteUrl: 'https://lorn.example/', language: 'de', folders: ['Science'] },
        varn: { name: 'Värn', siteUrl: 'https://varn.example/', language: 'und' },
        moor: { siteUrl: 'https://varn.example/' },
      }),
    );
    const exported = small.app.exportSources('one', start);
    const report = await importFile(small, exported, 'two');
    expect(report.left).toEqual([]);
    expect(sourcesOf(small, 'two')).toEqual(sourcesOf(small, 'one'));
    expect(small.app.exportSources('two', start)).toBe(exported);
    expect(() => small.app.exportSources('three', start)).toThrow('has no sources of its own');
  });
});
