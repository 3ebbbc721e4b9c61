import { describe, expect, it } from 'vitest';
import { mostTimes, readDays, readTimes } from '../../../src/app/digest/read-times.ts';

describe('readTimes', () => {
  it.each([
    ['8:00', ['08:00']],
    ['18.30, 8:5', ['08:05', '18:30']],
    ['08:00 12:00;20:00 8.00', ['08:00', '12:00', '20:00']],
  ])('reads “%s” in the order of the day', (text, times) => {
    expect(readTimes(text)).toEqual(times);
  });

  it.each([
    ['25:99', 'from 00:00 to 23:59, such as 08:00, got “25:99”'],
    ['08:00, noon', 'got “noon”'],
    ['08:00 08:01 08:02', 'at least 30 minutes apart'],
    ['00:00, 23:45', 'at least 30 minutes apart'],
  ])('refuses “%s”', (text, message) => {
    expect(() => readTimes(text)).toThrow(message);
  });

  it('refuses a digest for every minute', () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => `08:${String(minute).padStart(2, '0')}`);
    expect(() => readTimes(minutes.join(' '))).toThrow(`at most ${mostTimes} times a day, got 60 times`);
  });
});

describe('readDays', () => {
  it.each([
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['Every day', [1, 2, 3, 4, 5, 6, 7]],
    ['workdays', [1, 2, 3, 4, 5]],
    ['weekends', [6, 7]],
    ['fri, Mon wednesday', [1, 3, 5]],
    ['tue-thu', [2, 3, 4]],
    ['sat-mon', [1, 6, 7]],
    ['weekends, mon', [1, 6, 7]],
  ])('reads “%s”', (text, days) => {
    expect(readDays(text)).toEqual(days);
  });

  it.each(['', 'm', 'someday', 'mon-', 'mon-wed-fri', '1'])('refuses “%s”, and says what is expected', (text) => {
    expect(() => readDays(text)).toThrow('Expected days such as daily, workdays, weekends or mon, wed, fri');
  });
});
