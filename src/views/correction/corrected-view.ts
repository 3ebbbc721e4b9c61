import type { Correction } from '../../domain/guild/correction.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { userMention } from '../text/user-mention.ts';
import type { View } from '../view.ts';
import { describeCorrection } from './correction-line.ts';

/** Says what holds in this server from now on, in whose place, and offers to take it back. */
export function correctedView({ slug, correction, replaced }: Said): View {
  const { id, kind } = correction;
  const place =
    kind === 'split'
      ? `They are at \`/story ${correction.slug}\` now, the rest at \`/story ${slug}\`.`
      : `Both are at \`/story ${slug}\` now.`;
  return fitView({
    content: [`In this server from now on: ${describeCorrection(correction)}.`, place, ...replacing(replaced)].join(
      '\n',
    ),
    components: [
      buttonRow(button(`correct:${slug}:undo:${id}`, 'Undo'), button(`correct:${slug}:open`, 'Correct more')),
    ],
  });
}

/** Says that a correction is not in force any more. */
export function restoredView({ slug, correction, replaced }: Said): View {
  return fitView({
    content: [`Not said any more: ${describeCorrection(correction)}.`, ...replacing(replaced)].join('\n'),
    components: [buttonRow(button(`correct:${slug}:open`, 'Correct more'))],
  });
}

interface Said {
  /** Of the story whose card was used. */
  slug: string;
  correction: Correction;
  /** The user whose word this took back, when that was another. */
  replaced?: string;
}

function replacing(userId: string | undefined): string[] {
  return userId === undefined ? [] : [`This goes against what ${userMention(userId)} said before.`];
}
