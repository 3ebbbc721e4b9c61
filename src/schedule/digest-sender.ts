import type { Subscription } from '../domain/subscription.ts';
import type { View } from '../views/view.ts';

/**
 * Why a message could not be posted: `permanent` the channel is lost for good, `misconfigured` an admin can mend it, `item`
 * this one message is refused, `temporary` it may work later, `fatal` nothing can be posted any more.
 */
export type PostFailure = 'permanent' | 'misconfigured' | 'item' | 'temporary' | 'fatal';

export type PostOutcome =
  { kind: 'sent'; messageId: string } | { kind: PostFailure; code: number; message: string; retryAfterMs?: number };

/** Posts digests to Discord. */
export interface DigestSender {
  /** Posts with `enforce_nonce`: within a few minutes the same nonce gives the same message again. */
  post(channelId: string, view: View, nonce: string): Promise<PostOutcome>;
  /**
   * The id of our own message since that time that carries the delivery id; undefined when there is none.
   * Rejects when the channel's history can't be read: that is not the same.
   */
  find(channelId: string, deliveryId: string, since: Date): Promise<string | undefined>;
}

/** A digest that is ready to be posted, and the stories in it. */
export interface RenderedDigest {
  view: View;
  storyIds: readonly string[];
}

/** Draws a subscription's digest; undefined when there is nothing new. The delivery id has to stand in a button's custom_id. */
export type RenderDigest = (
  subscription: Subscription,
  now: Date,
  deliveryId: string,
) => Promise<RenderedDigest | undefined>;
