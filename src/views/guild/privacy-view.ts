import { ButtonStyle } from 'discord-api-types/v10';
import type { Forgotten } from '../../domain/guild/forget-user.ts';
import { lookDays } from '../../domain/guild/look.ts';
import { gold } from '../colours.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { countOf } from '../text/count-of.ts';
import type { View } from '../view.ts';

/** What is stored of whoever asks and of the server, how long, and how to have it or be rid of it. */
export function privacyView({ mine, keptDays }: { mine: number; keptDays: number }): View {
  return fitView({
    embeds: [
      {
        color: gold,
        title: 'What is stored, and what is not',
        fields: [
          {
            name: 'Of you',
            value: [
              'Your user id, and nothing else of you: beside each decision about sources, stories, digests, alerts and settings that you make, so that `/audit` can tell who changed what.',
              `At present it stands in **${countOf(mine, 'place')}**.`,
              `And when you last used \`/catchup\`: one time for each server and one for direct messages, never what you read; forgotten after ${lookDays} days.`,
              'A digest that you ordered for your direct messages: what, and when. `/digest unsubscribe` ends it.',
              'Who else reads, searches, presses or previews leaves nothing behind. No name, message or reaction is read or kept.',
            ].join('\n'),
          },
          {
            name: 'Of this server',
            value:
              'Its id and what its admins chose: settings with the ids of a channel and of roles, policies, corrections, sources of its own with their articles, digests, alerts and followed stories with the ids of their channels and messages, and the last 500 changes.',
          },
          {
            name: 'For how long',
            value: `Until an admin changes it. When I am removed from a server, all of it is kept for ${keptDays} days and then deleted. Nobody gets any of it; the log on my machine holds ids of servers, none of users.`,
          },
          {
            name: 'Yours to decide',
            value:
              '`/forget-me` takes your id out of everything, in every server, ends the digests in your direct messages, and forgets when you caught up.',
          },
        ],
      },
    ],
    components: [
      buttonRow(button('privacy:mine', 'Export what names me'), button('privacy:server', 'Export this server’s data')),
    ],
  });
}

/** A file with what is stored, as JSON. */
export function exportView(name: string, data: unknown): View {
  const text = `${JSON.stringify(data, undefined, 2)}\n`;
  return {
    ...fitView({ content: 'Everything that is stored, as it is stored:' }),
    files: [{ name: `${name}.json`, contentType: 'application/json', text }],
  };
}

/** Asks before a user is forgotten. */
export function forgetView(mine: number): View {
  if (mine === 0) return fitView({ content: 'Nothing that is stored here has your id on it.' });
  const places = countOf(mine, 'place');
  return fitView({
    content: `Your id stands in **${places}** here. I will put “forgotten” in its stead in every server. Sources, digests and decisions that you made for a server stay: they are the server’s. Digests in your direct messages end. When you last caught up is forgotten. This can’t be undone.`,
    components: [buttonRow({ ...button('forget-me:now', 'Forget me'), style: ButtonStyle.Danger })],
  });
}

/** Says what was done. */
export function forgottenView(forgotten: Forgotten): View {
  const { servers, decisions, auditEntries, subscriptions, follows, ownDigests, looks } = forgotten;
  const parts = [
    countOf(decisions, 'decision'),
    countOf(auditEntries, 'entry', 'entries') + ' of audit logs',
    countOf(subscriptions, 'digest'),
    ...(follows > 0 ? [countOf(follows, 'followed story', 'followed stories')] : []),
    ...(looks > 0 ? [countOf(looks, 'time') + ' of catching up'] : []),
  ].join(', ');
  const ended = ownDigests === 0 ? '' : ` ${countOf(ownDigests, 'digest')} in your direct messages ended.`;
  return fitView({
    content: `Done: your id is gone from ${parts}, in ${countOf(servers, 'server')}.${ended} Nothing of you is left here.`,
  });
}
