import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/briefing/sentences/split-sentences.ts';

describe('splitSentences', () => {
  it.each([
    ['en', 'The U.S. President met Gen. Smith. They agreed.', ['The U.S. President met Gen. Smith.', 'They agreed.']],
    [
      'en',
      'Mr. A. B. Jones left at 5 p.m. Wednesday. Nobody saw him.',
      ['Mr. A. B. Jones left at 5 p.m. Wednesday.', 'Nobody saw him.'],
    ],
    [
      'en',
      'He said: “We agree. It is done.” The talks ended.',
      ['He said: “We agree. It is done.”', 'The talks ended.'],
    ],
    ['en', '“Why now?” she asked. Nobody answered.', ['“Why now?” she asked.', 'Nobody answered.']],
    ['de', 'Am 3. Oktober tagte der Rat. Dr. Weber fehlte.', ['Am 3. Oktober tagte der Rat.', 'Dr. Weber fehlte.']],
    [
      'es',
      'El Sr. Vega habló en EE.UU. sobre el pacto. No hubo acuerdo.',
      ['El Sr. Vega habló en EE.UU. sobre el pacto.', 'No hubo acuerdo.'],
    ],
    ['ru', 'В 2024 г. власть сменилась. Базы остались.', ['В 2024 г. власть сменилась.', 'Базы остались.']],
    ['zh', '两国总统会面。他们谈了基地。', ['两国总统会面。', '他们谈了基地。']],
    ['ar', 'التقى الرئيسان في موسكو. ناقشا القواعد.', ['التقى الرئيسان في موسكو.', 'ناقشا القواعد.']],
  ])('%s: %s', (language, text, sentences) => {
    expect(splitSentences(text, language)).toEqual(sentences);
  });

  it('gives verbatim pieces of the text', () => {
    const text = 'One thing happened, e.g. in St. Louis. Another did not!\nA third line';
    for (const sentence of splitSentences(text, 'en')) expect(text).toContain(sentence);
    expect(splitSentences(text, 'en')).toHaveLength(3);
  });

  it('takes a language that is no language tag, and an empty text', () => {
    expect(splitSentences('One. Two.', 'not a tag')).toEqual(['One.', 'Two.']);
    expect(splitSentences('', 'en')).toEqual([]);
  });
});
