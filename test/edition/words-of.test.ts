import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/edition/words-of.ts';

describe('wordsOf', () => {
  it.each([
    ['Leaders meet: “no deal”, they say', ['leaders', 'meet', 'no', 'deal', 'they', 'say']],
    ['Łódź, Åre, STRAẞE, Þór', ['lodz', 'are', 'strasse', 'thor']],
    ['İstanbul’da Ağrı', ['istanbul', 'da', 'agri']],
    ['Москва́ и Ёлка', ['москва', 'и', 'елка']],
    ['محادثات في موسكو', ['محادثات', 'في', 'موسكو']],
    ['莫斯科会谈', ['莫斯', '斯科', '科会', '会谈']],
    ['2026年 G20東京', ['2026', '年', 'g20', '東京']],
    ['Hội đàm ở Mát-xcơ-va', ['hoi', 'dam', 'o', 'mat', 'xco', 'va']],
    ['—', []],
  ])('makes of %j what is looked up', (text, words) => {
    expect(wordsOf(text)).toEqual(words.map((word) => word.normalize('NFKD').replace(/\p{Mark}/gu, '')));
  });
});
