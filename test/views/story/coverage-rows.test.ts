import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allot } from '../../../src/domain/allot.ts';
import { coverageLine } from '../../../src/views/story/coverage-line.ts';
import { coverageRows } from '../../../src/views/story/coverage-rows.ts';
import { factualityLine } from '../../../src/views/story/factuality-line.ts';
import { ownersLine } from '../../../src/views/story/owners-line.ts';
import { shareLetters } from '../../../src/views/story/side-letters.ts';
import { storyDescription } from '../../../src/views/story/story-description.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleCoverage, exampleStory } from '../example-story.ts';

function coverageOf(left: number, center: number, right: number) {
  const [l = 0, c = 0, r = 0] = allot([left, center, right], 100);
  const sides = {
    left: { count: left, percent: l },
    center: { count: center, percent: c },
    right: { count: right, percent: r },
  };
  return { articles: 175, sources: 120, independent: 61, rated: left + center + right, sides };
}

const counts = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400)).filter(([l, c, r]) => l + c + r >= 5);

describe('coverageRows', () => {
  it('draws letters, bars of twenty cells, percent and count', () => {
    expect(coverageRows(coverageOf(33, 31, 18)).split('\n')).toEqual([
      '```',
      'L ████████ 40% 33',
      'C ████████ 38% 31',
      'R ████     22% 18',
      '```',
    ]);
  });

  it('draws coloured squares behind the numbers where a server wants colours, letters in any case', () => {
    expect(coverageRows(coverageOf(33, 31, 18), 'us').split('\n')).toEqual([
      '```',
      'L 40% 33 🟦🟦🟦',
      'C 38% 31 ⬜⬜⬜',
      'R 22% 18 🟥🟥',
      '```',
    ]);
    expect(coverageRows(coverageOf(33, 31, 18), 'international')).toContain('L 40% 33 🟥🟥🟥\n');
    expect(coverageRows(coverageOf(7, 0, 0), 'us')).toContain('C   0% 0\n');
  });

  it('says so when too few sources are rated', () => {
    expect(coverageRows(coverageOf(2, 1, 0))).toBe('too few rated sources (3)');
  });

  it('shares twenty cells out, at least one for a side that is there and none for one that is not', () => {
    fc.assert(
      fc.property(counts, ([left, center, right]) => {
        const rows = coverageRows(coverageOf(left, center, right))
          .split('\n')
          .slice(1, -1);
        const bars = rows.map((row) => row.split('█').length - 1);
        expect(bars.reduce((sum, cells) => sum + cells)).toBe(20);
        [left, center, right].forEach((count, index) => {
          expect(bars[index]! > 0).toBe(count > 0);
        });
      }),
    );
  });

  it('stays under 30 characters a line unless one side has nearly all', () => {
    fc.assert(
      fc.property(counts, ([left, center, right]) => {
        const widths = coverageRows(coverageOf(left, center, right))
          .split('\n')
          .map((row) => row.length);
        expect(new Set(widths.slice(1, -1)).size).toBe(1);
        expect(Math.max(...widths)).toBeLessThan(left * center * right > 0 ? 30 : 32);
      }),
    );
  });
});

describe('coverageLine', () => {
  it('names the largest side first', () => {
    expect(coverageLine(coverageOf(33, 31, 18))).toBe(
      '40% of 82 rated sources lean Left · 175 articles · 61 independent',
    );
    expect(coverageLine(coverageOf(10, 31, 18))).toMatch(/^53% of 59 rated sources are Center · /);
  });

  it('favours no side in a tie', () => {
    expect(coverageLine(coverageOf(10, 5, 10))).toMatch(/^40% of 25 rated sources lean Left, 40% lean Right · /);
  });

  it('leaves the share out when too few sources are rated', () => {
    expect(coverageLine(coverageOf(2, 1, 1))).toBe('175 articles · 61 independent');
  });
});

/** Every percentage of a text, with the line that it stands in. */
function percentsOf(text: string) {
  return [...text.matchAll(/^.*%.*$/gmu)].flatMap(([line]) =>
    [...line.matchAll(/(\d+)%/g)].map(([, percent]) => ({ percent: Number(percent), line })),
  );
}

describe('percentages of any coverage', () => {
  const anyCounts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40));

  it('make 100, each with what it is of on its line: rated sources, or the count beside it under that line', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(40), ([left, center, right], unrated) => {
        const coverage = { ...exampleCoverage, ...coverageOf(left, center, right), unrated };
        const description = storyDescription({ story: exampleStory, catalog: exampleCatalog, coverage }, 4_096);
        const rated = left + center + right;
        const letters = shareLetters({ left, center, right });
        if (rated < 5) {
          expect(`${description}${letters}`).not.toContain('%');
          expect(description).toContain(`too few rated sources (${rated})`);
          expect(letters).toBe(`too few rated sources (${rated})`);
          return;
        }
        const isRow = ({ line }: { line: string }) => /^[LCR] /.test(line);
        const rows = percentsOf(description).filter(isRow);
        expect(rows.map(({ line }) => Number(line.trim().split(/ +/).at(-1)))).toEqual([left, center, right]);
        for (const percents of [rows, percentsOf(letters)]) {
          expect(percents.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
        }
        expect(letters).toMatch(new RegExp(` of ${rated} rated$`));
        const others = percentsOf(description).filter((one) => !isRow(one));
        expect(others.length).toBeGreaterThan(0);
        for (const { line } of others) expect(line).toContain(`% of ${rated} rated sources`);
        expect(description).toContain(`\n${unrated} unrated · our sources: L 34 · C 41 · R 25`);
      }),
    );
  });
});

describe('factualityLine and ownersLine', () => {
  it('list what there is, the unrated and unknown last', () => {
    expect(factualityLine(exampleCoverage)).toBe(
      'very high 1 · high 3 · mostly factual 1 · mixed 1 · low 1 · unrated 1',
    );
    expect(ownersLine({ ownership: { ...exampleCoverage.ownership, unknown: 40 } })).toBe(
      'conglomerate 2 · private 2 · state 1 · public 1 · nonprofit 1 · independent 1 · unknown 40',
    );
  });
});
