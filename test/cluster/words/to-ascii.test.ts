import { describe, expect, it } from 'vitest';
import { toAscii } from '../../../src/cluster/words/to-ascii.ts';

describe('toAscii', () => {
  it.each([
    ['Pérou', 'perou'],
    ['Łódź', 'lodz'],
    ['Москва', 'moskva'],
    ['जलवायु', 'jalavayu'],
    ['हवा', 'hava'],
    ['नगर', 'nagar'],
    ['अंताल्या', 'antalya'],
    ['मुंबई', 'mumbai'],
    ['台風', 'taifeng'],
  ])('types %s as %s', (word, typed) => {
    expect(toAscii(word)).toBe(typed);
  });
});
