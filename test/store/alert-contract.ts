import { expect, it } from 'vitest';
import type { AlertBook } from '../../src/domain/guild/alert.ts';
import { newAlertBook } from '../../src/domain/guild/alert.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleNow, makeGuild } from './example-documents.ts';

const story = {
  slug: 'quake-lorn',
  title: 'A quake',
  url: 'https://wire.example/quake',
  burst: { sources: 6, sides: 2, minutes: 40, at: exampleNow },
  isUpdate: true,
  at: exampleNow,
} as const;

const book: AlertBook = {
  next: 4,
  lastSentAt: exampleNow,
  hindrance: { channelId: '7', reason: 'The bot lacks Embed Links in the channel.', at: exampleNow },
  told: [
    {
      storyId: 's1',
      slug: 'quake-lorn',
      independent: 6,
      phase: 'breaking',
      figures: [{ label: 'dead', value: 3 }],
      at: exampleNow,
    },
  ],
  held: [story],
  isHeldApart: true,
  day: { date: '2026-11-24', messages: 5 },
  keptBack: [story, story],
  keptBackTold: 1,
  last: { number: 3, messageId: '9' },
};

/** What every backend has to do for alerts. Part of `storeContract`. */
export function alertContract(store: () => Store): void {
  it('gives an alert’s book back as it was saved, and no other’s', async () => {
    await store().saveAlertBook('1', 'a', newAlertBook);
    await store().saveAlertBook('1', 'a', book);
    expect(await store().getAlertBook('1', 'a')).toStrictEqual(book);
    expect(await store().getAlertBook('1', 'b')).toBeUndefined();
    expect(await store().getAlertBook('12', 'a')).toBeUndefined();
    await store().removeAlertBook('1', 'a');
    expect(await store().getAlertBook('1', 'a')).toBeUndefined();
  });

  it('forgets a guild’s alert books with it, and no other’s', async () => {
    for (const id of ['1', '12']) {
      await store().saveGuild(makeGuild(id), []);
      for (const alert of ['a', 'b']) await store().saveAlertBook(id, alert, book);
    }
    await store().removeGuild('1');
    const left = await Promise.all(
      ['1', '12'].flatMap((id) => ['a', 'b'].map((alert) => store().getAlertBook(id, alert))),
    );
    expect(left).toStrictEqual([undefined, undefined, book, book]);
  });
}
