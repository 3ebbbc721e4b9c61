import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDirectSpeech } from '../../../src/briefing/quotes/find-direct-speech.ts';
import { splitSentences } from '../../../src/briefing/sentences/split-sentences.ts';

/** Language, sentence, what is said, and who says it: empty where the sentence has only a pronoun. */
const sentences = readFileSync(new URL('../../fixtures/direct-speech.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [language: string, sentence: string, text: string, speaker: string]);

describe('direct speech', () => {
  it.each(sentences)('%s: %s', (language, sentence, text, speaker) => {
    expect(findDirectSpeech(sentence, language)[0]).toEqual(speaker === '' ? { text } : { text, speaker });
  });

  it.each(sentences)('stays in one piece with its speaker (%s: %s)', (language, sentence) => {
    expect(splitSentences(`${sentence} ${sentence}`, language)).toEqual([sentence, sentence]);
  });

  it.each([
    ['en', 'Critics say the mayor’s promise of “a bridge that lasts for ever and ever” is empty.'],
    ['en', 'The council met while “a bridge that lasts for ever and ever” was sung outside.'],
    ['es', 'El alcalde presentó el programa «un puente que dure para siempre jamás» ante el pleno.'],
    ['de', 'Die Stadt warb mit „einer Brücke, die für immer und ewig hält“ um Gäste.'],
    ['ru', 'Город провёл праздник под лозунгом «мост, который простоит всегда и для всех».'],
  ])('credits nobody with words that no verb of speech governs (%s: %s)', (language, sentence) => {
    for (const { speaker } of findDirectSpeech(sentence, language)) expect(speaker).toBeUndefined();
  });
});
