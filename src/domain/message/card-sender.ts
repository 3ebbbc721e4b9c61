import type { DigestMessage, PostFailure } from './digest-sender.ts';

/** Changes what was posted. Never rejects because Discord refuses or fails: that is an outcome. */
export interface CardSender {
  /** Replaces the parts of a message that are given; resolves with why it could not. */
  edit(channelId: string, messageId: string, message: DigestMessage): Promise<PostFailure | undefined>;
  /** Starts a message's thread, or finds the one that it has; resolves with its id. */
  startThread(channelId: string, messageId: string, name: string): Promise<{ threadId: string } | PostFailure>;
}
