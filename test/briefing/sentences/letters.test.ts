import { describe, expect, it } from 'vitest';
import { letters } from '../../../src/briefing/sentences/letters.ts';
import { lowerText } from '../../../src/briefing/sentences/lower-text.ts';

const isLetter = new RegExp(`[${letters}]`, 'u');

describe('letters', () => {
  const all = Array.from({ length: 0xfb00 }, (_, code) => String.fromCharCode(code)).filter((char) =>
    /[^\p{Surrogate}]/u.test(char),
  );

  it('holds nothing but letters and marks', () => {
    expect(all.filter((char) => isLetter.test(char) && !/[\p{L}\p{M}]/u.test(char))).toEqual([]);
  });

  it.each([
    ['Latin', /[a-zà-öø-ÿāăąćčďđēęěğıłńňőœřśşšťůűźżžəạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ\u0300-\u036f]/u],
    ['Cyrillic', /[а-яёіїєґўђјљњћџ]/u],
    ['Hebrew', /[\p{L}\p{M}]/u, 0x590, 0x5ef],
    ['Arabic and Persian', /[\p{L}\p{M}]/u, 0x610, 0x6d4],
    ['Devanagari', /[\p{L}\p{M}]/u, 0x900, 0x980],
    ['kana', /[\p{L}\p{M}]/u, 0x3040, 0x3100],
    ['Han', /\p{L}/u, 0x3400, 0xa000],
    ['Hangul', /\p{L}/u, 0xac00, 0xd7a4],
  ])('holds every lower-case letter and mark of %s', (_name, expected, from = 0, to = 0xffff) => {
    const missing = all.slice(from, to).filter((char) => expected.test(char) && !isLetter.test(char));
    expect(missing).toEqual([]);
  });
});

describe('lowerText', () => {
  it.each(['İstanbul’da İKİ kişi ÖLDÜ', 'ΑΣ ΟΔΟΣ', 'Straße ẞ', 'Київ 😀 ΤΆΞΗ', 'ǅ ﬃ Ω K'])(
    'keeps every character of %s in its place',
    (text) => {
      const lower = lowerText(text);
      expect(lower).toHaveLength(text.length);
      expect(lower).not.toMatch(/\p{Lu}/u);
    },
  );
});
