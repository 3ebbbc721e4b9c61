import { quietDays } from '../../domain/guild/follow.ts';
import { gold } from '../colours.ts';
import { fitView } from '../fit/fit-view.ts';
import type { View } from '../view.ts';

/** Says by which rule a followed story's card is edited and its changes are told. */
export function whyFollowedView(): View {
  return fitView({
    embeds: [
      {
        color: gold,
        title: 'Why is this here?',
        description: [
          'A moderator has this channel follow a story with `/follow`. Its card is edited when what it shows has changed, every five minutes at most, and every half hour once it is an hour old.',
          'A change is told by itself when it is material: five more sources report the story in their own words, two sources give a figure that was not there or sources differ on one, or the story has come back to life. Half an hour at least lies between two of these.',
          `After ${quietDays} days without news the story has ended, and so has the follow.`,
        ].join('\n'),
      },
    ],
  });
}
