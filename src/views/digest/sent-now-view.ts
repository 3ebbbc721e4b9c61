import type { Subscription } from '../../domain/subscription.ts';
import { escapeText } from '../text/escape-text.ts';
import { fitView } from '../fit/fit-view.ts';
import type { View } from '../view.ts';

/** What became of a digest that was asked for at once: posted, or why not. */
export type SentNow = { messageId: string } | { reason: string };

/** Links to the digest that was posted, or says why there is none. */
export function sentNowView({ guildId, channelId }: Subscription, sent: SentNow): View {
  if ('reason' in sent)
    return fitView({ content: `Nothing was posted in <#${channelId}>: ${escapeText(sent.reason)}` });
  const link = `https://discord.com/channels/${guildId}/${channelId}/${sent.messageId}`;
  return fitView({ content: `Posted: ${link}` });
}
