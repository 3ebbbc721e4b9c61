import type { APIMessage } from 'discord-api-types/v10';
import { minute } from '../../../domain/clock.ts';
import { knownError } from '../discord-error.ts';
import type { LoopbackState } from '../state.ts';
import type { WorldChannel } from '../world.ts';

// Discord documents only "checked for uniqueness in the past few minutes"; two is what the design relies on. Nor does it
// say whether another channel counts: the loopback compares within one, so that our nonces must name theirs.
const uniqueFor = 2 * minute;

/** The message that was sent with the same nonce lately. Throws 10008 if it was deleted since: discord-api-docs#6647. */
export function findRepeated(state: LoopbackState, channel: WorldChannel, nonce: string): APIMessage | undefined {
  const known = state.nonces.get(`${channel.id} ${nonce}`);
  if (!known || state.clock().getTime() - known.at.getTime() > uniqueFor) return undefined;
  const entry = channel.messages.find(({ message }) => message.id === known.messageId);
  if (!entry) throw knownError(10008);
  return entry.message;
}

/** Remembers a nonce for the messages to come. */
export function rememberNonce(state: LoopbackState, channel: WorldChannel, nonce: string, messageId: string): void {
  state.nonces.set(`${channel.id} ${nonce}`, { messageId, at: state.clock() });
}
