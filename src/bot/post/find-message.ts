import { DiscordAPIError, type REST } from '@discordjs/rest';
import { ComponentType, RESTJSONErrorCodes, Routes, type APIMessage } from 'discord-api-types/v10';
import { hour } from '../../domain/clock.ts';
import type { FindOutcome, PostFailure } from '../../domain/message/digest-sender.ts';
import { classifyDiscordError } from './classify-discord-error.ts';

/** Discord's own epoch: the first second of 2015. */
const discordEpoch = 1_420_070_400_000;
const pageSize = 100;
/** A digest is posted right after its claim: a thousand messages later it is no more to be expected. */
const mostPages = 10;

/** Looks for the bot's own message since then that has a component with the custom_id. Never rejects for Discord's sake. */
export async function findMessage(
  rest: REST,
  { channelId, authorId, customId, since }: { channelId: string; authorId: string; customId: string; since: Date },
): Promise<FindOutcome> {
  // Discord's clock and ours differ, and ours may have been set right meanwhile.
  let after = snowflakeOf(since.getTime() - hour);
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const query = new URLSearchParams({ after, limit: String(pageSize) });
      const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
      const found = messages.find((message) => message.author.id === authorId && hasComponent(message, customId));
      if (found !== undefined) return { kind: 'found', messageId: found.id };
      if (page === 0 && messages.length === 0) return await checkReadable(rest, channelId, after);
      if (messages.length < pageSize) return { kind: 'absent' };
      after = messages.map(({ id }) => id).reduce((newest, id) => (BigInt(id) > BigInt(newest) ? id : newest), after);
    }
    return { kind: 'unreadable', message: `more than ${mostPages * pageSize} messages came since` };
  } catch (error) {
    return describeLook(classifyDiscordError(error));
  }
}

/** What a look that failed says: whether it may be repeated, or the history can't be read at all. */
export function describeLook({ kind, ...failure }: PostFailure): FindOutcome {
  const isWorthAnother = kind === 'limited' || kind === 'temporary' || kind === 'fatal';
  return isWorthAnother ? { kind, ...failure } : { kind: 'unreadable', message: failure.message };
}

/**
 * Without Read Message History, Discord's list is empty instead of refused. Asking for one message is refused: when
 * Discord answers that there is no such message, the list was truly empty.
 */
async function checkReadable(rest: REST, channelId: string, messageId: string): Promise<FindOutcome> {
  try {
    await rest.get(Routes.channelMessage(channelId, messageId));
    return { kind: 'absent' };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'absent' };
    const look = describeLook(classifyDiscordError(error));
    if (look.kind !== 'unreadable') return look;
    return { kind: 'unreadable', message: 'the channel’s history can’t be read: Read Message History is missing' };
  }
}

/** Whether a component of the message has the custom_id. */
export function hasComponent({ components = [] }: APIMessage, customId: string): boolean {
  return components.some(
    (row) =>
      row.type === ComponentType.ActionRow &&
      row.components.some((component) => 'custom_id' in component && component.custom_id === customId),
  );
}

/** The id that Discord gives to what is made at that time. */
export function snowflakeOf(at: number): string {
  return (BigInt(Math.max(0, at - discordEpoch)) << 22n).toString();
}
