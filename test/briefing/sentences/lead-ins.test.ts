import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/briefing/key-points/choose-key-points.ts';
import { storySentences, storyTitles } from '../../../src/briefing/key-points/story-sentences.ts';
import { makeArticle } from '../make-article.ts';

/** Language, what a feed sends, and the sentence of it that may become a key point: empty where none may. */
const rows = readFileSync(new URL('../../fixtures/lead-ins.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [language: string, excerpt: string, sentence: string]);

describe('a key point', () => {
  it.each(rows.filter(([, , sentence]) => sentence !== ''))(
    'begins with the news in %s: %s',
    (language, excerpt, sentence) => {
      const candidates = candidatesOf(storySentences(storyTitles([makeArticle('a', 'Tarnby', excerpt, { language })])));
      expect(candidates.map(({ text }) => text)).toEqual([sentence]);
      expect(excerpt).toContain(sentence);
    },
  );

  it.each(rows.filter(([, , sentence]) => sentence === ''))(
    'is no caption, hint or byline in %s: %s',
    (language, excerpt) => {
      expect(candidatesOf(storySentences(storyTitles([makeArticle('a', 'Tarnby', excerpt, { language })])))).toEqual(
        [],
      );
    },
  );
});
