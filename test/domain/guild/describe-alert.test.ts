import { expect, it } from 'vitest';
import { describePace, describeRule, describeSpan, describeWatch } from '../../../src/domain/guild/describe-alert.ts';

it.each([
  [1, '1 minute'],
  [60, '60 minutes'],
  [119, '119 minutes'],
  [120, '2 hours'],
  [121, '2 hours 1 minute'],
  [1440, '24 hours'],
])('tells %i minutes as %s', (minutes, text) => {
  expect(describeSpan(minutes)).toBe(text);
});

it('tells what an alert is for, when, and how often', () => {
  const catalog = { topics: new Map([['world', { name: 'World' }]]) };
  expect(describeWatch({ onlyBreaking: true }, catalog)).toBe('whatever is breaking');
  const watch = { words: ['quake', 'strong tremor'], topics: ['world', 'gone'], onlyBreaking: true } as const;
  expect(describeWatch(watch, catalog)).toBe('quake, strong tremor · World, gone · breaking');
  expect(describeRule({ sources: 3, sides: 1, minutes: 60 })).toBe('3 independent sources within 60 minutes');
  expect(describeRule({ sources: 3, sides: 3, minutes: 180 })).toBe(
    '3 independent sources of all three leaning groups within 3 hours',
  );
  const quiet = { from: '22:00', to: '07:00' };
  expect(describePace({ mostADay: 5, quiet, zone: 'UTC' })).toBe('at most 5 a day, quiet 22:00–07:00 (UTC)');
});
