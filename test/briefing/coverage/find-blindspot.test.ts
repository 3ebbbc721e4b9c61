import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/briefing/coverage/coverage-of.ts';
import { findBlindspot } from '../../../src/briefing/coverage/find-blindspot.ts';
import type { Blindspot } from '../../../src/domain/story/blindspot.ts';
import type { Factuality } from '../../../src/domain/source/factuality.ts';
import type { Leaning, Side } from '../../../src/domain/source/leaning.ts';
import { makeArticle, makeCatalog, makeSource } from '../make-article.ts';

const even = { left: 30, center: 30, right: 30 };

interface Setting {
  pool?: Record<Side, number>;
  factuality?: Factuality;
  copies?: number;
}

function blindspotOf(
  counts: Partial<Record<Leaning, number>>,
  { pool = even, factuality = 'high', copies = 0 }: Setting = {},
): Blindspot | undefined {
  const sources = Object.entries(counts).flatMap(([leaning, count]) =>
    Array.from({ length: count }, (_, index) => makeSource(`${leaning}-${index}`, leaning as Leaning, factuality)),
  );
  const articles = sources.map(({ id }, index) =>
    makeArticle(id, 'Title', '', index > 0 && index <= copies ? { copyOf: `${sources[0]?.id}-0` } : {}),
  );
  return findBlindspot(coverageOf({ articles }, makeCatalog(...sources), pool));
}

describe('findBlindspot', () => {
  it('names the side that barely covers the story, with its figures', () => {
    expect(blindspotOf({ left: 8, center: 4, right: 1 })).toEqual({
      missed: 'right',
      missedCount: 1,
      rated: 13,
      missedPercent: 8,
      poolPercent: 33,
      covering: 'left',
    });
  });

  it('sees a story that only the right covers', () => {
    expect(blindspotOf({ right: 9, center: 3 })).toMatchObject({ missed: 'left', missedCount: 0, covering: 'right' });
  });

  it.each([
    ['a fifth and two and a half times as many', { left: 5, center: 3, right: 2 }],
    ['two and a half times as many of twelve', { left: 5, center: 5, right: 2 }],
    ['two fifths of fifteen', { left: 1, center: 8, right: 6 }],
  ])('has thresholds that may be met exactly: %s', (_name, counts) => {
    expect(blindspotOf(counts, { pool: { left: 40, center: 20, right: 40 } })).toBeDefined();
  });

  it.each([
    ['a fifth', { left: 10, center: 0, right: 3 }],
    ['two and a half times as many', { left: 4, center: 4, right: 2 }],
    ['two fifths', { left: 4, center: 7, right: 0 }],
  ])('is silent just beyond them: %s', (_name, counts) => {
    expect(blindspotOf(counts, { pool: { left: 30, center: 30, right: 90 } })).toBeUndefined();
  });

  it('is silent under ten rated sources', () => {
    expect(blindspotOf({ left: 8, center: 1 })).toBeUndefined();
  });

  it('counts independent sources, not reprints of one text', () => {
    expect(blindspotOf({ left: 8, center: 4 }, { copies: 3 })).toBeUndefined();
  });

  it('is silent when the missed side holds more than a fifth', () => {
    expect(blindspotOf({ left: 10, center: 4, right: 4 })).toBeUndefined();
  });

  it('is silent when the covering side is short of two fifths', () => {
    expect(blindspotOf({ left: 3, center: 8 })).toBeUndefined();
  });

  it('is silent when we read hardly any sources of the missed side', () => {
    expect(blindspotOf({ left: 8, center: 4, right: 1 }, { pool: { left: 50, center: 40, right: 9 } })).toBeUndefined();
  });

  it('is silent when we read no source of the missed side', () => {
    expect(blindspotOf({ left: 8, center: 4 }, { pool: { left: 50, center: 40, right: 0 } })).toBeUndefined();
  });

  it('is silent when the covering side is mostly of low factuality', () => {
    expect(blindspotOf({ left: 8, center: 4, right: 1 }, { factuality: 'low' })).toBeUndefined();
  });
});
