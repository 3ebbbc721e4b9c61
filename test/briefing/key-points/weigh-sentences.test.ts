import { describe, expect, it } from 'vitest';
import { storySentences, storyTitles } from '../../../src/briefing/key-points/story-sentences.ts';
import { weighSentences, type Standing } from '../../../src/briefing/key-points/weigh-sentences.ts';
import type { Article } from '../../../src/domain/story/article.ts';
import { makeArticle } from '../make-article.ts';

const articles = [
  makeArticle(
    'a',
    'Tarnby bans old chip tools',
    'The trade ministry of Tarnby bans the sale of old chip tools to Ostland.',
  ),
  makeArticle('b', 'Tarnby bans chip tools', 'Shops say the ban on chip tools hurts Ostland and Tarnby alike.'),
  makeArticle(
    'c',
    'Makers fear the Tarnby chip ban',
    'Makers of chip tools fear that Ostland will ban the sale of its own.',
  ),
  makeArticle(
    'd',
    'Plants in Penmarra hope for chip tools',
    'Plants in Penmarra hope that Tarnby sends chip tools to them.',
  ),
];

function standingsOf(list: readonly Article[]): Map<string, Standing> {
  const titles = storyTitles(list);
  const sentences = storySentences(titles);
  const standingOf = weighSentences(titles, sentences, () => 1);
  return new Map(sentences.map((sentence) => [sentence.text, standingOf(sentence)]));
}

/** The standing of a sentence of one more article. */
function standingOf(text: string, title = 'Chip tools in Tarnby', extra: Partial<Article> = {}): Standing | undefined {
  return standingsOf([...articles, makeArticle('e', title, text, extra)]).get(text);
}

describe('weighSentences', () => {
  it('gives its full worth to a sentence on what the others name too', () => {
    expect(standingOf('Officials in Tarnby will license chip tools for Ostland.')).toEqual({
      weight: 1,
      isAside: false,
    });
  });

  it('takes an article on a place that no other names for a side of the story', () => {
    const aside = standingsOf(articles).get(articles[3]?.excerpt ?? '');
    expect(aside?.isAside).toBe(true);
    expect(aside?.weight).toBeLessThan(0.7);
  });

  it('takes a name in passing less amiss, and one that a report in another language has not at all', () => {
    const passing = 'Officials in Tarnby will license chip tools for Lindhaven.';
    expect(standingOf(passing)).toMatchObject({ isAside: false });
    expect(standingOf(passing)?.weight).toBeLessThan(1);
    const spanish = makeArticle('f', 'Tarnby veta chips', 'Tarnby veta la venta a Lindhaven.', { language: 'es' });
    const list = [...articles, makeArticle('e', 'Chip tools in Tarnby', passing), spanish];
    expect(standingsOf(list).get(passing)?.weight).toBe(1);
  });

  it('knows a name by the owner’s s at the beginning of a sentence', () => {
    expect(standingOf("Lindhaven's plants hope for chip tools from Tarnby.")?.weight).toBeLessThan(1);
    expect(standingOf('Investors hope for chip tools from Tarnby next year.')?.weight).toBe(1);
  });

  it('calls nothing a side of a story of three articles', () => {
    expect(standingsOf(articles.slice(1)).get(articles[3]?.excerpt ?? '')?.weight).toBe(1);
  });

  it('lets a sentence lose a near tie that grants something first or last', () => {
    const plain = standingOf('Officials in Tarnby will license all chip tools.')?.weight ?? 0;
    const granted = [
      'Although Ostland protests, officials in Tarnby will license all chip tools.',
      'Officials in Tarnby will license all chip tools, even though Ostland protests.',
    ].map((text) => standingOf(text)?.weight ?? 0);
    for (const weight of granted) expect(weight).toBeLessThan(plain);
  });

  it('marks what an earlier sentence must have named as nothing to fill a list with', () => {
    expect(standingOf('The machines print circuits for Tarnby and Ostland.')).toMatchObject({ isAside: true });
  });
});
