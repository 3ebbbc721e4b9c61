import type { Subscription } from '../../domain/guild/subscription.ts';
import { escapeText } from '../text/escape-text.ts';
import { fitView } from '../fit/fit-view.ts';
import type { View } from '../view.ts';

/** What became of a digest that was asked for at once: posted, or why not. */
export type SentNow = { messageId: string; unpublished?: string } | { reason: string };

/** Links to the digest that was posted, or says why there is none. */
export function sentNowView({ guildId, channelId, isForum }: Subscription, sent: SentNow): View {
  if ('reason' in sent) {
    const place = channelId === undefined ? 'sent to you' : `posted in <#${channelId}>`;
    return fitView({ content: `Nothing was ${place}: ${escapeText(sent.reason)}` });
  }
  if (guildId === undefined) return fitView({ content: 'Sent to your direct messages.' });
  // A post's first message bears the id of the post.
  const place = isForum === true ? sent.messageId : `${channelId}/${sent.messageId}`;
  const unpublished = sent.unpublished === undefined ? '' : `\nIt was not published: ${escapeText(sent.unpublished)}`;
  return fitView({ content: `Posted: https://discord.com/channels/${guildId}/${place}${unpublished}` });
}
