import { describe, expect, it } from 'vitest';
import { formatMessageTime, formatTimestamp } from '../../../src/playground/web/page/format-timestamp.ts';

const now = new Date(2026, 7, 20, 9, 30);
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

describe('formatTimestamp', () => {
  it.each([
    [-5 * 3_600_000, '5 hours ago'],
    [-59_000, '59 seconds ago'],
    [-61_000, '1 minute ago'],
    [3 * 86_400_000, 'in 3 days'],
    [-400 * 86_400_000, '1 year ago'],
  ])('says %i ms from now as %s', (milliseconds, words) => {
    expect(formatTimestamp(later(milliseconds), 'R', now, 'en-GB')).toBe(words);
  });

  it('writes the other styles as Discord does, and an unknown one as the default', () => {
    const write = (style: string) => formatTimestamp(now, style, now, 'en-GB');
    expect(write('t')).toBe('9:30');
    expect(write('d')).toBe('20/08/2026');
    expect(write('D')).toBe('20 August 2026');
    expect(write('F')).toContain('Thursday');
    expect(write('z')).toBe(write('f'));
  });

  it('calls a time out of range invalid instead of failing', () => {
    expect(formatTimestamp(new Date(Number.NaN), 'R', now)).toBe('Invalid date');
  });
});

describe('formatMessageTime', () => {
  it('leaves the day out today and names yesterday', () => {
    expect(formatMessageTime(later(-3_600_000), now, 'en-GB')).toBe('8:30');
    expect(formatMessageTime(later(-86_400_000), now, 'en-GB')).toBe('Yesterday at 9:30');
    expect(formatMessageTime(later(-3 * 86_400_000), now, 'en-GB')).toBe('17/08/2026 9:30');
  });
});
