import { describe, expect, it } from 'vitest';
import { storySentences, storyTitles, type StorySentence } from '../../../src/briefing/key-points/story-sentences.ts';
import { repeats } from '../../../src/briefing/key-points/tell-the-same.ts';
import { makeArticle } from '../make-article.ts';

function sentenceOf(text: string): StorySentence {
  const [sentence] = storySentences(storyTitles([makeArticle('a', 'Tarnby', text)]));
  if (sentence === undefined) throw new Error(`Expected a sentence, got none of ${text}`);
  return sentence;
}

const toll = sentenceOf('At least 57 people were killed when a quake hit the coast near Tarnby at night.');
const girl = sentenceOf(
  'Rescuers pulled a girl from a school hours after the quake near Tarnby that killed 57 people.',
);

describe('repeats', () => {
  it('lets a figure be given again beside news that many tell, and else not', () => {
    expect(repeats(toll, girl, false)).toBe(true);
    expect(repeats(toll, girl, true)).toBe(false);
  });

  it('counts 8,900 once, written with a comma or a full stop', () => {
    const counted = sentenceOf('Angola has counted 8,900 cases of cholera and many deaths since September.');
    const pipes = sentenceOf('Nine in ten of the 8,900 patients live by a water main that was due for repair.');
    expect(repeats(counted, pipes, false)).toBe(false);
    expect(sentenceOf('Some 8.900 patients live by an old water main.').termSet).toContain('8900');
  });

  it('asks less of short sentences', () => {
    const long = sentenceOf(
      'The cartel will keep its oil output unchanged through March after three months of falling prices.',
    );
    const short = sentenceOf('The cartel decided to leave output unchanged.');
    expect(repeats(short, long, false)).toBe(true);
  });
});
