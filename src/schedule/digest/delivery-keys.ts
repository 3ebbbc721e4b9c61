import { createHash } from 'node:crypto';

/** Discord takes nonces of up to 25 characters. */
const nonceLength = 24;
const deliveryIdLength = 16;

/** The nonce of a slot's message: the same in every attempt, so that Discord posts it once. */
export function nonceOf(slotKey: string): string {
  return hashOf(slotKey).slice(0, nonceLength);
}

/** The id by which a slot's message is found again: it stands in a button's custom_id. */
export function deliveryIdOf(slotKey: string): string {
  return hashOf(slotKey).slice(0, deliveryIdLength);
}

/** A number from 0 to 1, always the same for the same text: chance that can be told in advance. */
export function shareOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

function hashOf(slotKey: string): string {
  return createHash('sha256').update(slotKey).digest('base64url');
}
