import { expect, it } from 'vitest';
import type { NoticeBook, NoticeClaim } from '../../src/domain/notice.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleNow, makeGuild } from './example-documents.ts';

const book: NoticeBook = {
  next: 3,
  told: { 'feed https://a.example/rss': 'failing', 'digest one': 'paused 2026-11-23T18:00:00.000Z' },
  lastSentAt: exampleNow,
  hindrance: { channelId: '7', reason: 'The bot lacks Embed Links in the channel.', at: exampleNow },
};

function makeClaim(guildId: string, number: number, content = 'first'): NoticeClaim {
  return { guildId, number, channelId: '7', claimedAt: exampleNow, message: { content }, told: book.told };
}

/** What every backend has to do for the notices of guilds. Part of `storeContract`. */
export function noticeContract(store: () => Store): void {
  it('gives a guild’s notice book back as it was saved, and no other guild’s', async () => {
    await store().saveNoticeBook('1', { next: 1, told: {} });
    await store().saveNoticeBook('1', book);
    expect(await store().getNoticeBook('1')).toStrictEqual(book);
    expect(await store().getNoticeBook('12')).toBeUndefined();
  });

  it('lets one of many win a notice’s number, and keeps what the winner posts', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `post ${index}`);
    const won = await Promise.all(names.map((name) => store().claimNotice(makeClaim('1', 3, name))));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await store().getNoticeClaim('1', 3)).toStrictEqual(makeClaim('1', 3, names[won.indexOf(true)]));
    expect(await store().getNoticeClaim('1', 4)).toBeUndefined();
    expect(await store().claimNotice(makeClaim('1', 4))).toBe(true);
    expect(await store().claimNotice(makeClaim('12', 3))).toBe(true);
    expect(await store().listClaimed()).toEqual([]);
  });

  it('forgets a guild’s notices with it, and no other’s', async () => {
    for (const id of ['1', '12']) {
      await store().saveGuild(makeGuild(id), []);
      await store().saveNoticeBook(id, book);
      await store().claimNotice(makeClaim(id, 1));
      await store().claimNotice(makeClaim(id, 2));
    }
    await store().removeGuild('1');
    expect(await store().getNoticeBook('1')).toBeUndefined();
    expect(await store().getNoticeClaim('1', 1)).toBeUndefined();
    expect(await store().getNoticeClaim('1', 2)).toBeUndefined();
    expect(await store().getNoticeBook('12')).toStrictEqual(book);
    expect(await store().getNoticeClaim('12', 2)).toStrictEqual(makeClaim('12', 2));
  });
}
