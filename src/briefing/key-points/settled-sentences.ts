import { findFigures } from '../figures/find-figures.ts';
import type { StorySentence } from './story-sentences.ts';

/**
 * The sentences without those that give a figure which fewer sources give than another: the card shows it as disputed, not as
 * what happened. Where no figure is ahead, all may stand.
 */
export function settledSentences(sentences: readonly StorySentence[]): StorySentence[] {
  const given = sentences.flatMap((sentence) =>
    findFigures(sentence.text, sentence.article.language).map(({ label, value }) => ({ label, value, sentence })),
  );
  const sources = new Map<string, Map<number, Set<string>>>();
  for (const { label, value, sentence } of given) {
    if (sentence.article.copyOf !== undefined) continue;
    const byValue = sources.get(label) ?? new Map<number, Set<string>>();
    sources.set(label, byValue.set(value, (byValue.get(value) ?? new Set()).add(sentence.article.sourceId)));
  }
  const isBehind = (label: string, value: number): boolean => {
    const byValue = sources.get(label) ?? new Map<number, Set<string>>();
    const most = Math.max(...[...byValue.values()].map(({ size }) => size));
    return (byValue.get(value)?.size ?? 0) < most;
  };
  const behind = new Set(given.filter(({ label, value }) => isBehind(label, value)).map(({ sentence }) => sentence));
  return behind.size === 0 ? [...sentences] : sentences.filter((sentence) => !behind.has(sentence));
}
