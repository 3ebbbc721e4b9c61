/** A Discord message as plain JSON, as the views make it. */
export type DigestMessage = object;

/** Where a digest goes: a channel, or a user's direct messages. */
export type DigestTarget = ChannelTarget | { userId: string; channelId?: never; mentionRoleId?: never; forum?: never };

export interface ChannelTarget {
  channelId: string;
  userId?: never;
  /** The one role that the message may ping. */
  mentionRoleId?: string;
  /** Where the channel is a forum: whose it is, and what a post in it is called. */
  forum?: { guildId: string; title: string };
}

/**
 * Whose move it is when a message was not posted. `permanent`: the channel will never take it. `misconfigured`: an admin
 * can mend it. `refused`: something in this text is not let through. `oversized`: it is too large. `removed`: it was posted
 * before, and someone deleted it. `ours`: we made a mistake. `limited`: Discord asks to wait. `temporary`: an outage, after
 * which the message may be there all the same. `fatal`: nothing can be posted by this process any more.
 */
export type FailureKind =
  'permanent' | 'misconfigured' | 'refused' | 'oversized' | 'removed' | 'ours' | 'limited' | 'temporary' | 'fatal';

/** Why a message was not posted. */
export interface PostFailure {
  kind: FailureKind;
  /** Discord's JSON error code, or a word for what went wrong below it. */
  code?: number | string;
  /** A sentence that an admin understands. */
  message: string;
  /** Milliseconds that Discord asks us to wait. */
  retryAfterMs?: number;
}

export type PostOutcome = { kind: 'sent'; messageId: string } | PostFailure;

/**
 * What a look into a channel's history found. `unreadable` means that the message may be there or not; a failure, that the
 * look itself failed and may be repeated.
 */
export type FindOutcome =
  | { kind: 'found'; messageId: string }
  | { kind: 'absent' }
  | { kind: 'unreadable'; message: string }
  | (PostFailure & { kind: 'limited' | 'temporary' | 'fatal' });

/** Posts digests and finds posted ones again. Never rejects because Discord refuses or fails: that is an outcome. */
export interface DigestSender {
  /**
   * Posts once per nonce: repeated within a few minutes, the same nonce gets the message that is already there. A forum knows
   * no nonces: look before posting there again.
   */
  post(target: DigestTarget, message: DigestMessage, nonce: string): Promise<PostOutcome>;
  /** Publishes a posted digest to the channels that follow its announcement channel; resolves with why it could not. */
  publish(target: DigestTarget, messageId: string): Promise<PostFailure | undefined>;
  /** Looks for our own message that has a button of this custom_id. */
  find(target: DigestTarget, customId: string, since: Date): Promise<FindOutcome>;
}
