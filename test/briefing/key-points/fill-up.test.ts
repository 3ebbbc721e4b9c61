import { describe, expect, it } from 'vitest';
import { fillUp } from '../../../src/briefing/key-points/fill-up.ts';
import { storySentences, storyTitles, type StorySentence } from '../../../src/briefing/key-points/story-sentences.ts';
import { makeArticle } from '../make-article.ts';

const sentencesOf = (text: string): StorySentence[] => storySentences(storyTitles([makeArticle('a', 'Tarnby', text)]));
const order = sentencesOf(
  'The Zarim crossing has reopened and lets 120 trucks with food and tents pass each day, the governor said. Inspection takes about 40 minutes for each truck.',
);
const subject = new Set(
  order
    .slice(0, 1)
    .flatMap(({ terms }) => terms)
    .slice(0, 3),
);

function fill(text: string, isAside = false): string[] {
  const candidates = sentencesOf(text).map((sentence) => ({ sentence, standing: { weight: 1, isAside }, share: 1 }));
  return fillUp(candidates, { missing: 1, order, counts: new Map(), subject }).map((sentence) => sentence.text);
}

describe('fillUp', () => {
  it('leaves out what the sentences before have said together, though none of them alone', () => {
    expect(
      fill('Ostland reopened the Zarim crossing for 120 aid trucks a day, each searched for about 40 minutes.'),
    ).toEqual([]);
  });

  it('takes what is mostly new and of the subject, and no aside', () => {
    const queue = 'Farmers queue for miles before the Zarim crossing because fruit spoils.';
    expect(fill(queue)).toEqual([queue]);
    expect(fill(queue, true)).toEqual([]);
    expect(fill('Farmers queue for miles before the market because fruit spoils.')).toEqual([]);
  });

  it('prefers the sentence that spends fewer words on what is said', () => {
    const brief = 'Guards at the Zarim crossing want blankets and boots.';
    const wordy =
      'The Zarim crossing that lets 120 trucks with food pass each day lacks guards who have blankets and boots, an observer from abroad remarked yesterday.';
    expect(fill(`${wordy} ${brief}`)).toEqual([brief]);
  });
});
