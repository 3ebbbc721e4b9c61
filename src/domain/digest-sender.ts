/** A Discord message as plain JSON, as the views make it. */
export type DigestMessage = object;

/** Why a message was not posted, by whose move it is: see each kind. */
export type PostFailure = {
  /** Discord's JSON error code, or a word for what went wrong below it. */
  code?: number | string;
  /** A sentence that an admin understands. */
  message: string;
  /** Milliseconds that Discord asks us to wait. */
  retryAfterMs?: number;
  /**
   * `permanent`: the channel will never take it. `misconfigured`: an admin can mend it. `item`: this very message is
   * refused. `temporary`: the same again may work. `fatal`: nothing can be posted by this process any more.
   */
  kind: 'permanent' | 'misconfigured' | 'item' | 'temporary' | 'fatal';
};

export type PostOutcome = { kind: 'sent'; messageId: string } | PostFailure;

/** What a look into a channel's history found. `unreadable` means that the message may be there or not. */
export type FindOutcome =
  { kind: 'found'; messageId: string } | { kind: 'absent' } | { kind: 'unreadable'; message: string };

/** Posts digests and finds posted ones again. Never rejects because Discord refuses or fails: that is an outcome. */
export interface DigestSender {
  /** Posts once per nonce: repeated within a few minutes, the same nonce gets the message that is already there. */
  post(channelId: string, message: DigestMessage, nonce: string): Promise<PostOutcome>;
  /** Looks for our own message that carries the delivery id in a button. */
  find(channelId: string, deliveryId: string, since: Date): Promise<FindOutcome>;
}
