import type { Correction } from '../../domain/guild/correction.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { timestamp } from '../text/timestamp.ts';
import { userMention } from '../text/user-mention.ts';

const longestTitle = 80;

/** `2 articles, “Dome jams”, are not part of “Comet passes”`: what was said, without who said it. */
export function describeCorrection({ kind, articleIds, titles }: Correction): string {
  const [one, other] = titles.map(quoted);
  if (kind === 'join') return `${other ?? ''} is the same story as ${one ?? ''}`;
  const subject =
    articleIds.length === 1 ? `${one ?? ''} is` : `${countOf(articleIds.length, 'article')}, ${one ?? ''} first, are`;
  return `${subject} not part of ${other ?? ''}`;
}

/** The same with who said it and when, and where a split's articles are now. */
export function correctionLine(correction: Correction): string {
  const { kind, slug, by, at } = correction;
  const place = kind === 'split' ? ` but of \`/story ${slug}\`` : '';
  return `${describeCorrection(correction)}${place} · ${userMention(by)} ${timestamp(at, 'R')}`;
}

function quoted(title: string): string {
  const text = cutLine(cleanText(title), longestTitle);
  return text === '' ? 'a story without words' : `“${isolateText(escapeText(text))}”`;
}
