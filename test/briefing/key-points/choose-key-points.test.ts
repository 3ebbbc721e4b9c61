import { describe, expect, it } from 'vitest';
import { briefStory } from '../../../src/briefing/brief-story.ts';
import type { Article } from '../../../src/domain/story/article.ts';
import { makeArticle, makeCatalog, makeSource } from '../make-article.ts';

const catalog = makeCatalog(
  ...['a', 'b', 'c', 'd', 'e'].map((id) => makeSource(id, 'center')),
  makeSource('rumour', 'right', 'very-low'),
);
const pointsOf = (articles: readonly Article[]): string[] =>
  briefStory(articles, catalog).keyPoints.map(({ text }) => text);

describe('the key points of a story', () => {
  it('tell what the article behind the story goes on to say before a side of the story', () => {
    const points = pointsOf([
      makeArticle(
        'a',
        'Ostland beats Tarnby 2-1 in the cup final',
        'Ostland won the cup for the first time, beating Tarnby 2-1 with a late free kick. Tarnby led until the 71st minute and hit the post twice.',
      ),
      makeArticle('b', 'Ostland wins the cup final', 'Ostland beat Tarnby 2-1 in the cup final with a late free kick.'),
      makeArticle(
        'c',
        'Tarnby loses the cup final to Ostland',
        'Tarnby lost the cup final 2-1 to a late free kick of Ostland.',
      ),
      makeArticle(
        'd',
        'Cup hero of Ostland learnt to play in Lindhaven',
        'The midfielder whose free kick won Ostland the cup spent two years at an academy in Lindhaven.',
      ),
    ]);
    expect(points).toContain('Tarnby led until the 71st minute and hit the post twice.');
    expect(points.join('\n')).not.toContain('Lindhaven');
  });

  it('do not begin with a source of low factuality where another says it', () => {
    const [first] = pointsOf([
      makeArticle(
        'a',
        'Tarnby rights court bars face recognition at peaceful protests',
        'Police may not use face recognition to identify people at peaceful protests, the rights court ruled by 15 votes to two.',
      ),
      makeArticle(
        'b',
        'Ostland police must rethink face cameras after Tarnby ruling',
        'The rights court has now ruled by 15 to two that face recognition at peaceful protests breaches the convention.',
      ),
      makeArticle(
        'rumour',
        'Foreign judges tie hands of Ostland police over face cameras',
        'Tarnby judges have told police they cannot use face recognition at protests, even though the cameras helped to make 962 arrests last year.',
      ),
      makeArticle(
        'c',
        'What the Tarnby ruling on face recognition means for camera makers',
        'Vendors of live face recognition lose the protest market after the rights court ruled against it.',
      ),
    ]);
    expect(first).toMatch(/^Police may not/);
  });
});
