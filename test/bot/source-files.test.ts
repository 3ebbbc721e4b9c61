import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { checkAgainstSpec, isSpecThere } from '../playground/loopback/openapi.ts';
import { admin, member, messageOf, openBot } from './open-bot.ts';

const bot = await openBot();
const { loopback, app, siteUrl } = bot;
afterAll(async () => {
  await bot.close();
});

const elsewhere = { ...admin, guildId: demo.secondDesk.id, channelId: demo.secondDesk.general };

/** The answer to a command, waited for where the bot defers it. */
async function answerTo(
  actor: typeof admin,
  command: string,
  options: Record<string, string> = {},
): Promise<APIMessage> {
  const edited = new Promise<APIMessage>((resolve) => {
    const stop = loopback.follow((event) => {
      if (event.type !== 'message.updated') return;
      stop();
      resolve(event.message);
    });
  });
  const result = await loopback.slash(actor, command, options);
  return result.kind === 'deferred' ? edited : messageOf(result);
}

function importText(actor: typeof admin, text: string): Promise<APIMessage> {
  const bytes = Buffer.from(text);
  const file = loopback.upload(actor, { name: 'feeds.opml', contentType: 'text/x-opml+xml', bytes });
  return answerTo(actor, 'source import', { file });
}

const opmlOf = (...urls: string[]) =>
  `<opml version="2.0"><body><outline text="Science">${urls
    .map((url) => `<outline text="The *Site*" htmlUrl="https://site.example/" xmlUrl="${url}"/>`)
    .join('')}</outline></body></opml>`;

describe('/source import and /source export', () => {
  it('take the sources of a server to another one', async () => {
    const found = await app.discoverFeeds(siteUrl);
    const urls = found.kind === 'found' ? found.feeds.map(({ url }) => url) : [];
    const taken = await importText(admin, opmlOf(...urls, `${siteUrl}nothing-here`));
    expect(taken.embeds[0]?.title).toBe(`Imported: ${urls.length} feeds of 1 source`.replace('1 feeds', '1 feed'));
    expect(JSON.stringify(taken.embeds)).toContain('The \\\\*Site\\\\* (');
    expect(taken.embeds[0]?.fields?.[1]?.value).toContain('404');

    const exported = await answerTo(admin, 'source export');
    const [file] = exported.attachments;
    expect(file?.filename).toBe('sources.opml');
    const text = await (await fetch(file?.url ?? '')).text();
    expect((await importText(elsewhere, text)).embeds[0]?.title).toBe(taken.embeds[0]?.title);
    const plain = (guildId: string) =>
      app.guildOf(guildId).sources.map(({ name, domain, language, feeds }) => ({ name, domain, language, feeds }));
    expect(plain(elsewhere.guildId)).toEqual(plain(demo.readingRoom.id));
    expect(plain(elsewhere.guildId)[0]?.feeds[0]?.topic).toBe('science');
    const again = await importText(elsewhere, text);
    expect(again.embeds[0]?.title).toBe('Nothing was taken');
    expect(JSON.stringify(again.embeds)).toContain('read already');
  });

  it('answer a file that can’t be taken in one sentence', async () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${opmlOf('https://x.example/&b;')}`;
    expect((await importText(admin, bomb)).content).toContain('declares entities of its own');
    const many = Array.from({ length: 10_000 }, (_, index) => `https://x.example/${index}`);
    expect((await importText(admin, opmlOf(...many))).content).toContain('at most 1,000 feeds, got 10,000');
    expect((await importText(admin, 'x'.repeat(4_000_001))).content).toContain('at most 4 MB');
    expect((await importText(admin, '<rss/>')).content).toContain('Expected an OPML file');
  });

  it('name at most ten feeds in the embed, and all of them in a file', async () => {
    const answer = await importText(
      admin,
      opmlOf(...Array.from({ length: 30 }, (_, index) => `ftp://x.example/${index}`)),
    );
    expect(answer.embeds[0]?.fields?.[0]?.name).toBe('Not taken: 30 feeds');
    expect(answer.embeds[0]?.fields?.[0]?.value).toContain('… and 20 more');
    const report = await (await fetch(answer.attachments[0]?.url ?? '')).text();
    expect(report).toContain('The *Site*: ftp://x.example/29: Expected an address that begins with http');
  });

  it('are for those who may manage the server', async () => {
    expect((await importText(member, opmlOf('https://x.example/'))).content).toContain('**Manage Server**');
    expect((await answerTo(member, 'source export')).content).toContain('**Manage Server**');
  });

  it.skipIf(!isSpecThere)('send nothing that Discord’s specification does not allow (needs ../shared)', () => {
    expect(checkAgainstSpec(loopback.requests)).toEqual([]);
  });
});
