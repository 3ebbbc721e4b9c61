import { expect, it } from 'vitest';
import { completeList } from '../../../src/bot/command/complete-list.ts';

const all = ['World', 'Science', 'Sport'].map((name) => ({ name, value: name.toLowerCase() }));
const suggest = (part: string) => all.filter(({ value }) => value.startsWith(part.toLowerCase()));

it('completes the last part and keeps those before it', () => {
  expect(completeList('s', suggest).map(({ value }) => value)).toEqual(['science', 'sport']);
  expect(completeList('world, s', suggest)).toEqual([
    { name: 'world, Science', value: 'world, science' },
    { name: 'world, Sport', value: 'world, sport' },
  ]);
});

it('offers nothing twice, and no list that Discord would refuse', () => {
  expect(completeList('Science, ', suggest).map(({ value }) => value)).toEqual(['Science, world', 'Science, sport']);
  expect(completeList(`${'x'.repeat(95)}, w`, suggest)).toEqual([]);
});
