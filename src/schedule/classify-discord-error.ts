import type { PostFailure } from './digest-sender.ts';

/**
 * What each of Discord's JSON error codes means for a digest. A code that is not here is judged by its status.
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const codesByFailure: Record<PostFailure, readonly number[]> = {
  // Unknown channel, guild, webhook; invalid webhook token; direct messages closed, no guild in common.
  permanent: [10_003, 10_004, 10_015, 50_027, 50_007, 50_278],
  // Missing access or permissions; archived or locked thread, too many threads; tag required, wrong kind of channel.
  misconfigured: [50_001, 50_013, 50_083, 160_005, 160_006, 40_067, 40_058, 50_008, 50_024],
  // AutoMod and harmful links; a body that Discord refuses or finds empty or too large; a repeat of a deleted message.
  item: [200_000, 200_001, 240_000, 50_035, 50_006, 40_005, 50_045, 10_008],
  // Write limits of the channel and the guild; Discord overloaded.
  temporary: [20_028, 20_029, 130_000],
  fatal: [],
};

const failureByCode = new Map(
  Object.entries(codesByFailure).flatMap(([failure, codes]) => codes.map((code) => [code, failure as PostFailure])),
);

/** What a refusal means for the subscription. `status` is 0 when no answer came, `code` 0 when it had none. */
export function classifyDiscordError(status: number, code: number): PostFailure {
  if (status === 401) return 'fatal';
  if (status === 429 || status >= 500 || status === 0) return 'temporary';
  const known = failureByCode.get(code);
  if (known !== undefined) return known;
  if (status === 403) {
    // Without a code it is the firewall before Discord that refuses, not the guild.
    return code === 0 ? 'temporary' : 'misconfigured';
  }
  // Any other refusal of what we sent is our mistake, never the subscription's.
  return 'item';
}
