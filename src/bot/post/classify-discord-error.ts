import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import type { PostFailure } from '../../domain/message/digest-sender.ts';

type Row = readonly [kind: PostFailure['kind'], message: string];

const wrongChannel: Row = ['permanent', 'The channel is not of a kind that takes messages.'];
const webhookGone: Row = ['permanent', 'The webhook was deleted.'];
const closedDms: Row = [
  'permanent',
  'Discord lets me send you no direct messages: you closed them to me, or neither share a server with me nor added me to your account.',
];
const refusedText: Row = ['refused', 'The server’s AutoMod or Discord’s link filter refused the text.'];
const tooLarge: Row = ['oversized', 'The message is too large for this server.'];
const slowDown: Row = ['limited', 'Discord asks to post more slowly.'];
const badToken: Row = ['fatal', 'Discord refuses the bot’s token.'];

/** Discord's JSON error codes, as documented under "Opcodes and Status Codes". */
const rows: Readonly<Record<string, Row>> = {
  10003: ['permanent', 'The channel was deleted.'],
  10004: ['permanent', 'The bot is no longer in this server.'],
  10008: ['removed', 'The digest was posted before and deleted by someone since.'],
  10015: webhookGone,
  20022: slowDown,
  20028: slowDown,
  20029: slowDown,
  30046: ['limited', 'Discord takes no more edits of so old a message for now.'],
  40001: badToken,
  40005: tooLarge,
  40058: wrongChannel,
  40062: slowDown,
  40067: ['permanent', 'The forum wants a tag on every post.'],
  50001: ['misconfigured', 'The bot can’t see the channel.'],
  50006: ['ours', 'The digest was empty. That is our mistake, not yours.'],
  50007: closedDms,
  50008: wrongChannel,
  50013: ['misconfigured', 'The bot lacks a permission in the channel.'],
  50024: wrongChannel,
  50027: webhookGone,
  // A user who is gone, or is a bot.
  50033: ['permanent', 'Discord knows no such user.'],
  50035: ['ours', 'Discord refused the form of the message. That is our mistake, not yours.'],
  50045: tooLarge,
  50083: ['misconfigured', 'The thread is archived.'],
  50278: closedDms,
  130000: ['temporary', 'Discord is overloaded.'],
  160005: ['misconfigured', 'The thread is locked.'],
  160006: ['misconfigured', 'The server has as many active threads as it may.'],
  200000: refusedText,
  200001: refusedText,
  240000: refusedText,
};

/** What an error of a request to Discord means for the digest that was to be posted. Anything unknown is `ours`. */
export function classifyDiscordError(error: unknown): PostFailure {
  if (error instanceof RateLimitError) {
    const { retryAfter, timeToReset, sublimitTimeout } = error;
    return failure(slowDown, 429, Math.max(retryAfter, timeToReset, sublimitTimeout));
  }
  if (error instanceof DiscordAPIError) {
    // The firewall before Discord refuses without a code: that is not the server's doing.
    if (error.status === 403 && error.code === 0) return failure(['temporary', slowDown[1]], 403);
    return failure(rows[error.code] ?? byStatus(error.status), error.code);
  }
  if (error instanceof HTTPError) return failure(byStatus(error.status), error.status);
  const code = networkCode(error);
  if (code !== undefined) return failure(['temporary', 'Discord could not be reached.'], code);
  return failure(['ours', 'The digest could not be posted. That is our mistake, not yours.'], nameOf(error));
}

/** Discord adds codes at any time; the status of a new one still tells whose move it is. */
function byStatus(status: number): Row {
  if (status === 401) return badToken;
  if (status === 403) return ['misconfigured', 'Discord does not let the bot post in the channel.'];
  if (status === 429) return slowDown;
  if (status >= 500) return ['temporary', 'Discord has an outage.'];
  return ['ours', `Discord refused the message (status ${status}).`];
}

function failure([kind, message]: Row, code: number | string, retryAfterMs?: number): PostFailure {
  return { kind, code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** Node's and undici's code of a failed connection (ECONNRESET, UND_ERR_SOCKET ...), or that the time ran out. */
function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return error.name;
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && !code.startsWith('ERR_') ? code : networkCode(error.cause);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
