import { expect, it } from 'vitest';
import type { ToldStory } from '../../src/domain/story/story-snapshot.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleNow, makeSlot } from './example-documents.ts';

/** What every store has to do with the slots of digests. */
export function slotContract(open: () => Store): void {
  it('lets a slot be claimed once, and remembers what became of it', async () => {
    const store = open();
    const slot = makeSlot('one');
    expect(await store.claim(slot, exampleNow)).toBe(true);
    expect(await store.claim(slot, new Date('2026-11-23T20:00:00Z'))).toBe(false);
    expect(await store.listClaimed()).toEqual([{ slot, claimedAt: exampleNow, state: 'claimed' }]);

    const draft = { message: { content: 'The digest' }, storyIds: ['s1'], told: [] };
    const drawn = makeSlot('drawn');
    expect(await store.claim(drawn, exampleNow, draft)).toBe(true);
    expect(await store.getDelivery(drawn.key)).toEqual({
      slot: drawn,
      claimedAt: exampleNow,
      state: 'claimed',
      draft,
    });
    const missed = { state: 'unknown', reason: 'no history', settledAt: exampleNow } as const;
    await store.settle({ slot: drawn, claimedAt: exampleNow, ...missed });

    const outcome = { messageId: '9', settledAt: exampleNow, storyIds: ['s1'], state: 'sent' } as const;
    await store.settle({ slot, claimedAt: exampleNow, ...outcome });
    expect(await store.getDelivery(slot.key)).toEqual({ slot, claimedAt: exampleNow, ...outcome });
    expect(await store.listClaimed()).toEqual([]);
    expect(await store.claim(slot, exampleNow)).toBe(false);
  });

  it('remembers what a subscription was told last of each story, latest first', async () => {
    const store = open();
    const told = (storyId: string, independent: number, at: Date): ToldStory => ({
      storyId,
      at,
      slug: `slug-${storyId}`,
      independent,
      phase: 'developing',
      figures: [{ label: 'killed', value: 1.5 }],
    });
    const settle = (dueAt: Date, ...stories: ToldStory[]) => {
      const sent = { state: 'sent', messageId: '9', storyIds: [], settledAt: dueAt } as const;
      return store.settle({ slot: makeSlot('one', dueAt), claimedAt: dueAt, ...sent }, stories);
    };
    const later = new Date('2026-11-24T07:00:00.500Z');
    expect(await store.getTold('one')).toEqual([]);
    await settle(exampleNow, told('s1', 3, exampleNow), told('s2', 4, exampleNow));
    await settle(later, told('s3', 1, later), told('s1', 8, later));
    expect(await store.getTold('one')).toEqual([told('s3', 1, later), told('s1', 8, later), told('s2', 4, exampleNow)]);
    expect(await store.getTold('another')).toEqual([]);
    expect(await store.getDelivery(makeSlot('one', later).key)).toMatchObject({ state: 'sent' });
  });
}
