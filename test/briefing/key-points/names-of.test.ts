import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/briefing/key-points/names-of.ts';

describe('namesOf', () => {
  it.each([
    ['Plants in Tarnby may win orders from Ostland on Monday.', 'en', ['tarnby', 'ostland']],
    ['The vote is over. Nobody won: Voters stayed at home.', 'en', []],
    ['Заводы в Тарнбю ждут заказов из Осло.', 'ru', ['тарнбю', 'осло']],
    ['Tarnby Plants May Win Orders From Ostland', 'en', []],
    ['Die Werke in Tarnby hoffen auf Aufträge.', 'de', []],
    ['塔恩比的工厂等待订单。', 'zh', []],
  ])('%s', (text, language, names) => {
    expect([...namesOf(text, language)]).toEqual(names);
  });
});
