import type { Catalog } from '../../domain/source/catalog.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { gold } from '../colours.ts';
import { buttonRow } from '../fit/build-rows.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { packPages } from '../fit/pack-pages.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { resumeButton } from './resume-button.ts';
import { subscriptionLine } from './subscription-line.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';

/** For the lines, so that a last one that tells of more has its place. */
const room = 3_900;

interface Entry {
  subscription: Subscription;
  nextAt?: Date | undefined;
  channelName?: string | undefined;
}

/**
 * A guild's subscriptions and the user's own, or the latter alone, each with when its next digest comes or why none does, and a
 * button to resume a paused one.
 */
export function subscriptionListView(
  entries: readonly Entry[],
  catalog: Pick<Catalog, 'topics'>,
  { isOwnAlone }: { isOwnAlone: boolean } = { isOwnAlone: false },
): View {
  if (entries.length === 0) {
    const none = isOwnAlone
      ? 'You get no digest in your direct messages. `/digest subscribe` orders one; in a server, with `where: my direct messages`.'
      : 'No channel of this server gets a digest. `/digest subscribe` orders one.';
    return fitView({ content: none });
  }
  const lines = entries.map(({ subscription, nextAt }) => {
    return `${subscriptionLine(subscription, catalog)}\n${stateOf(subscription, nextAt)}`;
  });
  const [shown = []] = packPages(lines, (line) => line, { most: limits.description, room });
  const rest = lines.length - shown.length;
  const more =
    rest === 0 ? [] : [`… and ${rest} more: type a channel, a time or a topic in \`/digest edit\` to find one.`];
  return fitView({
    embeds: [
      {
        color: gold,
        title: countOf(entries.length, 'digest'),
        description: [...shown, ...more].join('\n'),
        footer: { text: '/digest edit changes one, pause and resume stop it for a while, unsubscribe ends it.' },
      },
    ],
    components: resumeRows(entries.filter(({ subscription }) => subscription.paused !== undefined)),
  });
}

function resumeRows(paused: readonly Entry[]) {
  const buttons = paused.slice(0, limits.rows * limits.buttonsPerRow).map(({ subscription, channelName }) => {
    const place = subscription.userId !== undefined ? ' mine' : channelName === undefined ? '' : ` #${channelName}`;
    return resumeButton(subscription, `Resume${place} ${subscription.time}`);
  });
  const starts = buttons.map((_, at) => at).filter((at) => at % limits.buttonsPerRow === 0);
  return starts.map((start) => buttonRow(...buttons.slice(start, start + limits.buttonsPerRow)));
}

function stateOf({ paused, unpublished }: Subscription, nextAt: Date | undefined): string {
  if (paused !== undefined) return `paused ${timestamp(paused.at, 'R')}: ${escapeText(paused.reason)}`;
  const next = nextAt === undefined ? 'no digest due' : `next ${timestamp(nextAt, 'R')}`;
  if (unpublished === undefined) return next;
  return `${next} · the last one is not published: ${escapeText(unpublished.reason)} Tried again ${timestamp(unpublished.tryAt, 'R')}.`;
}
