import { expect, it } from 'vitest';
import type { NoticeBook } from '../../src/domain/guild/notice.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleNow, makeGuild } from './example-documents.ts';

const book: NoticeBook = {
  next: 3,
  told: { 'feed https://a.example/rss': 'failing', 'digest one': 'paused 2026-11-23T18:00:00.000Z' },
  lastSentAt: exampleNow,
  hindrance: { channelId: '7', reason: 'The bot lacks Embed Links in the channel.', at: exampleNow },
};

/** What every backend has to do for the notices of guilds. Part of `storeContract`. */
export function noticeContract(store: () => Store): void {
  it('gives a guild’s notice book back as it was saved, and no other guild’s', async () => {
    await store().saveNoticeBook('1', { next: 1, told: {} });
    await store().saveNoticeBook('1', book);
    expect(await store().getNoticeBook('1')).toStrictEqual(book);
    expect(await store().getNoticeBook('12')).toBeUndefined();
  });

  it('forgets a guild’s notices with it, and no other’s', async () => {
    for (const id of ['1', '12']) {
      await store().saveGuild(makeGuild(id), []);
      await store().saveNoticeBook(id, book);
    }
    await store().removeGuild('1');
    expect(await store().getNoticeBook('1')).toBeUndefined();
    expect(await store().getNoticeBook('12')).toStrictEqual(book);
  });
}
