import { describe, expect, it } from 'vitest';
import { leansOnContext } from '../../../src/briefing/key-points/leans-on-context.ts';

const ferry = new Set(['ferry', 'tarnby']);

describe('leansOnContext', () => {
  it.each([
    'The pieces were taken by soldiers in 1897.',
    'The programme paid by the contract.',
    'The old ship carried 23 more than it may.',
  ])('finds what an earlier sentence must have named: %s', (text) => {
    expect(leansOnContext(text, 'en', ferry)).toBe(true);
  });

  it.each([
    'The town of Tarnby lost its bridge.',
    'The river Aare stands above the mark.',
    'The driver who left first was fined.',
    'The museum in Ostby expects visitors.',
    'The European Commission fined the company.',
    'The ferry has no licence.',
    'The government declared a holiday.',
    'Pieces were taken by soldiers in 1897.',
  ])('lets be what says itself which is meant, or what the titles or everyone knows: %s', (text) => {
    expect(leansOnContext(text, 'en', ferry)).toBe(false);
  });

  it('judges no other language', () => {
    expect(leansOnContext('The pieces were taken in 1897.', 'nl', ferry)).toBe(false);
  });
});
