/** The numbers with the highest scores, best first; of equal ones the lower number first. */
export interface Ranking {
  readonly numbers: readonly number[];
  readonly scores: readonly number[];
  /** Takes a number in when it is among the best. */
  offer(number: number, score: number): void;
}

export function createRanking(limit: number): Ranking {
  const numbers: number[] = [];
  const scores: number[] = [];
  const isBefore = (number: number, score: number, rank: number) => {
    const other = scores[rank] ?? 0;
    return score > other || (score === other && number < (numbers[rank] ?? 0));
  };
  return {
    numbers,
    scores,
    offer(number, score) {
      let rank = numbers.length;
      while (rank > 0 && isBefore(number, score, rank - 1)) rank -= 1;
      if (rank >= limit) return;
      for (let at = Math.min(numbers.length, limit - 1); at > rank; at -= 1) {
        numbers[at] = numbers[at - 1] ?? 0;
        scores[at] = scores[at - 1] ?? 0;
      }
      numbers[rank] = number;
      scores[rank] = score;
    },
  };
}
