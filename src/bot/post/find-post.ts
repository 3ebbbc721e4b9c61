import type { REST } from '@discordjs/rest';
import { Routes, type APIMessage, type APIThreadChannel } from 'discord-api-types/v10';
import { hour } from '../../domain/clock.ts';
import type { FindOutcome } from '../../domain/message/digest-sender.ts';
import { classifyDiscordError } from './classify-discord-error.ts';
import { describeLook, hasComponent, snowflakeOf } from './find-message.ts';

/** A digest's post is among the latest of ours. */
const mostPosts = 20;

interface Wanted {
  guildId: string;
  channelId: string;
  authorId: string;
  customId: string;
  since: Date;
}

/** As `findMessage`, for a forum: looks at the first messages of our own latest posts, archived ones too. */
export async function findPost(
  rest: REST,
  { guildId, channelId, authorId, customId, since }: Wanted,
): Promise<FindOutcome> {
  const oldest = BigInt(snowflakeOf(since.getTime() - hour));
  try {
    const lists = (await Promise.all([
      rest.get(Routes.guildActiveThreads(guildId)),
      rest.get(Routes.channelThreads(channelId, 'public')),
    ])) as { threads: APIThreadChannel[] }[];
    const own = lists
      .flatMap(({ threads }) => threads)
      .filter((post) => post.parent_id === channelId && post.owner_id === authorId && BigInt(post.id) > oldest)
      .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
    for (const { id } of own.slice(0, mostPosts)) {
      const message = (await rest.get(Routes.channelMessage(id, id))) as APIMessage;
      if (hasComponent(message, customId)) return { kind: 'found', messageId: id };
    }
    return { kind: 'absent' };
  } catch (error) {
    return describeLook(classifyDiscordError(error));
  }
}
