import { minRatedForRows, type Coverage } from '../../domain/story/coverage.ts';
import { sides, type Side } from '../../domain/source/leaning.ts';
import { countOf } from '../text/count-of.ts';

const leanPhrases: Record<Side, string> = { left: 'lean Left', center: 'are Center', right: 'lean Right' };

/**
 * `40% of 82 rated sources lean Left · 175 articles · 61 independent`: the largest side, or all that tie for it. Without the share
 * when too few sources are rated.
 */
export function coverageLine(
  coverage: Pick<Coverage, 'articles' | 'sources' | 'independent' | 'rated' | 'sides'>,
): string {
  const counts = [countOf(coverage.articles, 'article'), `${coverage.independent} independent`];
  return [...largestShare(coverage), ...counts].join(' · ');
}

function largestShare(coverage: Pick<Coverage, 'rated' | 'sides'>): string[] {
  if (coverage.rated < minRatedForRows) return [];
  const most = Math.max(...sides.map((side) => coverage.sides[side].count));
  const [first, ...ties] = sides.filter((side) => coverage.sides[side].count === most);
  if (first === undefined) return [];
  const phrases = ties.map((side) => `, ${coverage.sides[side].percent}% ${leanPhrases[side]}`);
  return [
    `${coverage.sides[first].percent}% of ${coverage.rated} rated sources ${leanPhrases[first]}${phrases.join('')}`,
  ];
}
