import { REST } from '@discordjs/rest';
import { Routes, type APIAllowedMentions, type APIMessage, type APIUser } from 'discord-api-types/v10';
import type { DigestSender, PostFailure } from '../domain/digest-sender.ts';
import { classifyDiscordError } from './classify-discord-error.ts';
import { createPace } from './create-pace.ts';
import { describeLook, findMessage } from './find-message.ts';
import { digestPermissions, missingPermissions } from './permissions.ts';
import { readPermissions } from './read-permissions.ts';

/** Requests a second; Discord lets a bot make 50, and answers to members need some of the rest. */
const requestsPerSecond = 45;
/** Waiting longer than this for a channel's own limit is the caller's business, in milliseconds: others need not wait too. */
const longestWait = 1_000;

/**
 * A sender with its own connection to Discord's REST API: a burst of digests never delays an answer to a member. It keeps
 * below Discord's global rate, evenly, and leaves retries to its caller, who repeats the nonce.
 */
export function createDigestSender(options: { token: string; apiBase: string }): DigestSender & { close(): void } {
  const takeTurn = createPace(requestsPerSecond);
  const rest = new REST({
    api: options.apiBase,
    retries: 0,
    timeout: 15_000,
    rejectOnRateLimit: (data) => Math.max(data.retryAfter, data.timeToReset, data.sublimitTimeout) > longestWait,
  }).setToken(options.token);
  let botId: string | undefined;
  const readBotId = async () => (botId ??= ((await rest.get(Routes.user())) as APIUser).id);
  let revoked: (PostFailure & { kind: 'fatal' }) | undefined;

  return {
    async post({ channelId, mentionRoleId }, message, nonce) {
      await takeTurn();
      // After a 401 the REST client has dropped the token, and Discord counts every further 401 against our address.
      if (revoked !== undefined) return revoked;
      const body = { ...message, nonce, enforce_nonce: true, allowed_mentions: mentionsOf(mentionRoleId) };
      try {
        const posted = (await rest.post(Routes.channelMessages(channelId), { body })) as APIMessage;
        return { kind: 'sent', messageId: posted.id };
      } catch (error) {
        const failure = classifyDiscordError(error);
        if (failure.kind === 'fatal') revoked = { ...failure, kind: 'fatal' };
        if (failure.code !== 50001 && failure.code !== 50013) return failure;
        return { ...failure, message: await describeMissing(rest, channelId, readBotId, failure.message) };
      }
    },
    async find({ channelId }, deliveryId, since) {
      await takeTurn();
      if (revoked !== undefined) return revoked;
      try {
        const authorId = await readBotId();
        return await findMessage(rest, { channelId, authorId, customId: `digest:d:${deliveryId}`, since });
      } catch (error) {
        return describeLook(classifyDiscordError(error));
      }
    },
    close() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/** Nothing in the text pings, but for the one role that was ordered. */
function mentionsOf(roleId: string | undefined): APIAllowedMentions {
  return { parse: [], ...(roleId === undefined ? {} : { roles: [roleId] }) };
}

/** Discord says that a permission is missing, not which: we ask for what we have there, and name the rest. */
async function describeMissing(
  rest: REST,
  channelId: string,
  readBotId: () => Promise<string>,
  otherwise: string,
): Promise<string> {
  const needed = digestPermissions.map(([, name]) => name).join(', ');
  try {
    const granted = await readPermissions(rest, channelId, await readBotId());
    const missing = missingPermissions(granted, digestPermissions);
    if (missing.length > 0) return `The bot lacks ${missing.join(', ')} in the channel.`;
  } catch {
    // A channel that can't be seen can't be asked about either; the sentence below holds all the same.
  }
  return `${otherwise} It needs ${needed}.`;
}
