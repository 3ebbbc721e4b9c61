import type { MessageFlags } from 'discord-api-types/v10';

/** Several bits as one value of Discord's type, whose enum names only the single bits. */
export function toMessageFlags(bits: number): MessageFlags {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the point of this function
  return bits;
}
