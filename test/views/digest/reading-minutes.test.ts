import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../../src/views/digest/reading-minutes.ts';

describe('readingMinutes', () => {
  it('takes 200 words a minute, in scripts without spaces too', () => {
    expect(readingMinutes(['word '.repeat(300), 'word '.repeat(300)])).toBe(3);
    expect(readingMinutes(['俄罗斯从叙利亚撤出部队。'.repeat(100)])).toBeGreaterThan(1);
    expect(readingMinutes([])).toBe(1);
  });

  it('counts no more than a message has room for', () => {
    expect(readingMinutes(Array.from({ length: 100 }, () => 'word '.repeat(1000)))).toBe(6);
  });
});
