import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSides } from '../../../src/briefing/coverage/compare-sides.ts';
import { coverageOf } from '../../../src/briefing/coverage/coverage-of.ts';
import { findBlindspot } from '../../../src/briefing/coverage/find-blindspot.ts';
import { minSourcesForWords } from '../../../src/domain/story/comparison.ts';
import type { Factuality } from '../../../src/domain/source/factuality.ts';
import { leanings, sides, type Leaning, type Side } from '../../../src/domain/source/leaning.ts';
import { makeArticle, makeCatalog, makeSource } from '../make-article.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const pool = fc.record({ left: fc.nat(60), center: fc.nat(60), right: fc.nat(60) });
const anySource = fc.record({
  leaning: fc.constantFrom(...leanings),
  factuality: fc.constantFrom<Factuality>('high', 'mixed', 'low', 'very-low', 'unrated'),
  articles: fc.integer({ min: 1, max: 3 }),
  /** Its articles repeat the first source's. */
  isCopy: fc.boolean(),
  isKnown: fc.boolean(),
});

/** A story of sources as given, with a catalog that knows some of them. */
function storyOf(
  given: readonly { leaning: Leaning; factuality: Factuality; articles: number; isCopy: boolean; isKnown: boolean }[],
) {
  const sources = given.map(({ leaning, factuality }, index) => makeSource(`s${index}`, leaning, factuality));
  const articles = given.flatMap(({ articles: count, isCopy }, index) =>
    Array.from({ length: count }, (_, minutes) =>
      makeArticle(`s${index}`, `Council of Tarnby closes bridge ${index}`, '', {
        minutes,
        ...(isCopy && index > 0 ? { copyOf: 's0-0' } : {}),
      }),
    ),
  );
  return { articles, catalog: makeCatalog(...sources.filter((_, index) => given[index]?.isKnown === true)) };
}

describe('coverage of any story', () => {
  it('adds up: every breakdown has every source once, percentages make 100 or nothing', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 40 }), pool, (given, ours) => {
        const { articles, catalog } = storyOf(given);
        const coverage = coverageOf({ articles }, catalog, ours);
        const counts = sides.map((side) => coverage.sides[side].count);
        expect(coverage.sources).toBe(given.length);
        expect(sum(counts)).toBe(coverage.rated);
        expect(coverage.rated + coverage.unrated).toBe(coverage.sources);
        expect(sum(Object.values(coverage.factuality))).toBe(coverage.sources);
        expect(sum(Object.values(coverage.ownership))).toBe(coverage.sources);
        expect(sum(coverage.countries.map(([, sources]) => sources))).toBeLessThanOrEqual(coverage.sources);
        expect(sum(sides.map((side) => coverage.sides[side].percent))).toBe(coverage.rated === 0 ? 0 : 100);
        for (const side of sides) {
          const share = coverage.sides[side];
          expect(Math.abs(share.percent - (100 * share.count) / Math.max(1, coverage.rated))).toBeLessThan(1);
          expect(coverage.independentSides?.[side]).toBeLessThanOrEqual(share.count);
          expect(coverage.lowFactualitySides?.[side]).toBeLessThanOrEqual(coverage.independentSides?.[side] ?? 0);
        }
        expect(coverage.independent).toBeLessThanOrEqual(coverage.sources);
      }),
    );
  });
});

describe('a blindspot of any coverage', () => {
  const counts = fc.record({ left: fc.nat(25), center: fc.nat(25), right: fc.nat(25) });
  const blindspotOf = (by: Record<Side, number>, ours: Record<Side, number>, factuality: Factuality = 'high') => {
    const given = sides.flatMap((leaning) =>
      Array.from({ length: by[leaning] }, () => ({ leaning, factuality, articles: 1, isCopy: false, isKnown: true })),
    );
    const { articles, catalog } = storyOf(given);
    return findBlindspot(coverageOf({ articles }, catalog, ours));
  };
  const turned = ({ left, center, right }: Record<Side, number>) => ({ left: right, center, right: left });

  it('keeps to every threshold, is the same for left and right, and never rests on sources of low factuality', () => {
    fc.assert(
      fc.property(counts, pool, (by, ours) => {
        const found = blindspotOf(by, ours);
        const mirrored = blindspotOf(turned(by), turned(ours));
        expect(mirrored?.missed).toBe(found === undefined ? undefined : found.missed === 'left' ? 'right' : 'left');
        expect(blindspotOf(by, ours, 'low')).toBeUndefined();
        if (found === undefined) return;
        const rated = sum(Object.values(by));
        const [missed, covering] = [by[found.missed], by[found.covering]];
        expect(rated).toBeGreaterThanOrEqual(10);
        expect(missed / rated).toBeLessThanOrEqual(0.2);
        expect(covering / rated).toBeGreaterThanOrEqual(0.4);
        expect(covering).toBeGreaterThanOrEqual(2.5 * missed);
        expect(missed / rated).toBeLessThan(ours[found.missed] / sum(Object.values(ours)));
        expect(found).toMatchObject({ missedCount: missed, rated });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a comparison of any story', () => {
  it('has one headline per source, and words only where two sides have three sources each', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 20 }), (given) => {
        const { articles, catalog } = storyOf(given);
        const { sides: compared, wordsShown } = compareSides({ articles }, catalog);
        const worded = sides.filter((side) => compared[side].words.length > 0);
        if (!wordsShown) expect(worded).toEqual([]);
        for (const side of sides) {
          const sources = compared[side].articleIds.map((id) => id.split('-')[0]);
          expect(new Set(sources).size).toBe(sources.length);
          if (sources.length < minSourcesForWords) expect(compared[side].words).toEqual([]);
        }
      }),
    );
  });
});
