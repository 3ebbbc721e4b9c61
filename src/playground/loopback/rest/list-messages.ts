import { PermissionFlagsBits as Bits, type APIMessage } from 'discord-api-types/v10';
import { channelPermissions } from '../permissions.ts';
import type { LoopbackState } from '../state.ts';
import { checkInteger } from '../validate/check-number.ts';
import { checkSnowflake } from '../validate/check-text.ts';
import { at, rootField, throwProblems } from '../validate/field.ts';
import type { WorldChannel } from '../world.ts';

/** A channel's messages, newest first, by `after`, `before`, `around` and `limit`; none without Read Message History. */
export function listMessages(state: LoopbackState, channel: WorldChannel, query: URLSearchParams): APIMessage[] {
  const field = rootField(Object.fromEntries(query));
  const limit = checkInteger(at(field, 'limit'), { min: 1, max: 100 }) ?? 50;
  const [after, before, around] = ['after', 'before', 'around'].map((name) => checkSnowflake(at(field, name)));
  throwProblems(field);
  const bits = channelPermissions(state.world, state.world.botId, channel);
  if ((bits & Bits.ReadMessageHistory) === 0n) return [];
  const seen = channel.messages.filter(({ audience }) => audience === undefined).map(({ message }) => message);
  if (around !== undefined) return takeAround(seen, BigInt(around), limit).reverse();
  // `after` gives the oldest of those that follow, everything else the newest.
  if (after !== undefined)
    return seen
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .slice(0, limit)
      .reverse();
  return seen
    .filter(({ id }) => before === undefined || BigInt(id) < BigInt(before))
    .slice(-limit)
    .reverse();
}

function takeAround(messages: readonly APIMessage[], id: bigint, limit: number): APIMessage[] {
  const older = messages.filter((message) => BigInt(message.id) < id);
  const rest = messages.filter((message) => BigInt(message.id) >= id);
  const half = Math.floor(limit / 2);
  return [...older.slice(-half), ...rest.slice(0, limit - Math.min(half, older.length))];
}
