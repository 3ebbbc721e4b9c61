import { REST } from '@discordjs/rest';
import { RESTJSONErrorCodes, Routes, type APIAllowedMentions, type APIUser } from 'discord-api-types/v10';
import type { CardSender } from '../../domain/message/card-sender.ts';
import type { DigestSender, DigestTarget, PostFailure } from '../../domain/message/digest-sender.ts';
import { classifyDiscordError } from './classify-discord-error.ts';
import { createPace } from './create-pace.ts';
import { findPost } from './find-post.ts';
import { describeLook, findMessage } from './find-message.ts';
import { digestPermissions, missingPermissions, permissionsFor } from '../permissions.ts';
import { readPermissions } from '../read-permissions.ts';

/** Requests a second; Discord lets a bot make 50, and answers to members need some of the rest. */
const requestsPerSecond = 45;
/** Discord's answer for a digest that was published before: by an attempt that a crash cut short. */
const alreadyPublished = RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted;
/** ... and for a message that has a thread, which bears the message's id. */
const alreadyStarted = RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;
/** Waiting longer than this for a channel's own limit is the caller's business, in milliseconds: others need not wait too. */
const longestWait = 1_000;
/** A thread is hidden after so many minutes of silence, and shown again by the next word in it. */
const threeDays = 4_320;

/**
 * A sender with its own connection to Discord's REST API: a burst of digests never delays an answer to a member. It keeps
 * below Discord's global rate, evenly, and leaves retries to its caller, who repeats the nonce.
 */
export function createDigestSender(options: {
  token: string;
  apiBase: string;
}): DigestSender & CardSender & { close(): void } {
  const takeTurn = createPace(requestsPerSecond);
  const rest = new REST({
    api: options.apiBase,
    retries: 0,
    timeout: 15_000,
    rejectOnRateLimit: (data) => Math.max(data.retryAfter, data.timeToReset, data.sublimitTimeout) > longestWait,
  }).setToken(options.token);
  let botId: string | undefined;
  const readBotId = async () => (botId ??= ((await rest.get(Routes.user())) as APIUser).id);
  /** Users' direct messages with the bot, by user: Discord limits how often they may be opened. */
  const direct = new Map<string, string>();
  const openChannel = async ({ channelId, userId }: DigestTarget): Promise<string> => {
    if (channelId !== undefined) return channelId;
    const known = direct.get(userId);
    if (known !== undefined) return known;
    await takeTurn();
    const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: userId } });
    if (!isWithId(opened)) throw new Error('Expected the direct messages of a user to have an id');
    direct.set(userId, opened.id);
    return opened.id;
  };
  let revoked: (PostFailure & { kind: 'fatal' }) | undefined;
  const explain = async (error: unknown, { channelId, userId }: DigestTarget): Promise<PostFailure> => {
    const failure = classifyDiscordError(error);
    if (failure.kind === 'fatal') revoked = { ...failure, kind: 'fatal' };
    if (channelId === undefined) {
      direct.delete(userId);
      return failure;
    }
    if (failure.code !== 50001 && failure.code !== 50013) return failure;
    return { ...failure, message: await describeMissing(rest, channelId, readBotId, failure.message) };
  };

  return {
    async post(target, message, nonce) {
      await takeTurn();
      // After a 401 the REST client has dropped the token, and Discord counts every further 401 against our address.
      if (revoked !== undefined) return revoked;
      const { mentionRoleId, forum } = target;
      const content = { ...message, allowed_mentions: mentionsOf(mentionRoleId) };
      try {
        const channelId = await openChannel(target);
        const posted = await (forum === undefined
          ? rest.post(Routes.channelMessages(channelId), { body: { ...content, nonce, enforce_nonce: true } })
          : rest.post(Routes.threads(channelId), { body: postOf(forum.title, content) }));
        // A forum answers with the post, whose id its first message bears too.
        if (!isWithId(posted)) throw new Error('Expected the posted message to have an id');
        return { kind: 'sent', messageId: posted.id };
      } catch (error) {
        return explain(error, target);
      }
    },
    async edit(channelId, messageId, message) {
      await takeTurn();
      if (revoked !== undefined) return revoked;
      try {
        const body = { ...message, allowed_mentions: mentionsOf(undefined) };
        await rest.patch(Routes.channelMessage(channelId, messageId), { body });
        return undefined;
      } catch (error) {
        return explain(error, { channelId });
      }
    },
    async startThread(channelId, messageId, name) {
      await takeTurn();
      if (revoked !== undefined) return revoked;
      try {
        const body = { name, auto_archive_duration: threeDays };
        const thread = await rest.post(Routes.threads(channelId, messageId), { body });
        if (!isWithId(thread)) throw new Error('Expected the started thread to have an id');
        return { threadId: thread.id };
      } catch (error) {
        const failure = classifyDiscordError(error);
        if (failure.kind === 'fatal') revoked = { ...failure, kind: 'fatal' };
        return failure.code === alreadyStarted ? { threadId: messageId } : failure;
      }
    },
    async publish(target, messageId) {
      await takeTurn();
      if (revoked !== undefined) return revoked;
      try {
        const channelId = await openChannel(target);
        await rest.post(Routes.channelMessageCrosspost(channelId, messageId));
        return undefined;
      } catch (error) {
        const failure = classifyDiscordError(error);
        return failure.code === alreadyPublished ? undefined : failure;
      }
    },
    async find(target, customId, since) {
      await takeTurn();
      if (revoked !== undefined) return revoked;
      const { forum } = target;
      try {
        const [channelId, authorId] = [await openChannel(target), await readBotId()];
        const wanted = { channelId, authorId, customId, since };
        return await (forum === undefined
          ? findMessage(rest, wanted)
          : findPost(rest, { ...wanted, guildId: forum.guildId }));
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

/** A digest as a post of a forum: hidden from the list of active threads an hour after the last word. */
function postOf(title: string, message: object) {
  return { name: title, auto_archive_duration: 60, message };
}

function isWithId(answer: unknown): answer is { id: string } {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string';
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
    const { type, granted } = await readPermissions(rest, channelId, await readBotId());
    const missing = missingPermissions(granted, permissionsFor(type));
    if (missing.length > 0) return `The bot lacks ${missing.join(', ')} in the channel.`;
  } catch {
    // A channel that can't be seen can't be asked about either; the sentence below holds all the same.
  }
  return `${otherwise} It needs ${needed}.`;
}
