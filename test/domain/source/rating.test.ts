import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratedLeanings } from '../../../src/domain/source/leaning.ts';
import { mergeFactuality, mergeLeaning, type Rating } from '../../../src/domain/source/rating.ts';

function rate(kind: Rating['kind'], ...values: (number | undefined)[]): Rating[] {
  return values.map((value, index) => ({
    kind,
    rater: `Rater ${index}`,
    label: 'a label',
    asOf: '2026',
    url: 'https://rater.example/',
    ...(value === undefined ? {} : { value }),
  }));
}

describe('mergeLeaning', () => {
  it.each([
    [[-2], 'left'],
    [[-1], 'lean-left'],
    [[0], 'center'],
    [[1], 'lean-right'],
    [[2], 'right'],
    [[-2, -1, -1], 'lean-left'],
    [[1, 2, 2], 'right'],
    [[-2, 2], 'center'],
  ])('takes the mean of %j, one vote each: %s', (values, leaning) => {
    expect(mergeLeaning(rate('leaning', ...values))).toBe(leaning);
  });

  it.each([
    [[0, 1], 'center'],
    [[0, -1], 'center'],
    [[1, 2], 'lean-right'],
    [[-1, -2], 'lean-left'],
    [[1.5], 'lean-right'],
    [[-0.5], 'center'],
  ])('rounds the exact half %j toward the center: %s', (values, leaning) => {
    expect(mergeLeaning(rate('leaning', ...values))).toBe(leaning);
  });

  it('ignores ratings without a value and of the other kind', () => {
    expect(mergeLeaning([...rate('leaning', 2, undefined, undefined), ...rate('factuality', 0, 0)])).toBe('right');
  });

  it('is unrated without a vote: nothing is guessed', () => {
    expect(mergeLeaning([])).toBe('unrated');
    expect(mergeLeaning(rate('leaning', undefined))).toBe('unrated');
    expect(mergeLeaning(rate('factuality', 3))).toBe('unrated');
  });

  it('treats left and right alike', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 5 }), (tenths) => {
        const values = tenths.map((tenth) => tenth / 10);
        const one = mergeLeaning(rate('leaning', ...values));
        const other = mergeLeaning(rate('leaning', ...values.map((value) => -value)));
        expect(ratedLeanings.findIndex((leaning) => leaning === one)).toBe(
          4 - ratedLeanings.findIndex((leaning) => leaning === other),
        );
      }),
    );
  });
});

describe('mergeFactuality', () => {
  it.each([
    [[5], 'very-high'],
    [[0], 'very-low'],
    [[4, 3, 3], 'mostly-factual'],
    [[2, 2, 1], 'mixed'],
    [[4, 5], 'high'],
    [[0, 1], 'very-low'],
  ])('takes the nearest level to the mean of %j, exact halves down: %s', (values, factuality) => {
    expect(mergeFactuality(rate('factuality', ...values))).toBe(factuality);
  });

  it('is unrated without a vote', () => {
    expect(mergeFactuality(rate('leaning', 2))).toBe('unrated');
    expect(mergeFactuality(rate('factuality', undefined))).toBe('unrated');
  });
});
