import { createHash } from 'node:crypto';

/**
 * The nonce of a slot's message: the same in every retry, another for every slot. Discord takes at most 25 characters.
 * @see https://discord.com/developers/docs/resources/message#create-message
 */
export function nonceOf(slotKey: string): string {
  return createHash('sha256').update(slotKey).digest('base64url').slice(0, 24);
}

/** The short name by which a slot's message is found again in a channel. */
export function deliveryIdOf(slotKey: string): string {
  return nonceOf(slotKey).slice(0, 12);
}
