import type { DigestMessage, ChannelTarget } from './digest-sender.ts';

/** Whose messages are numbered. Forgotten with the guild. */
export interface MessageOwner {
  guildId: string;
  /** Unique in the guild: `notice`, `alert <id>`. */
  name: string;
}

/** What is remembered of an owner's messages, as part of a document that is the owner's own. */
export interface MessageBook {
  /** The number of the next message. One that is claimed under it is open: it was posted, or is to be. */
  next: number;
  lastSentAt?: Date;
  /** Why the last one could not be posted, and where; undefined after one that was. */
  hindrance?: { channelId: string; reason: string; at: Date };
}

/** A message as it is to be posted: after a crash the very same is posted, or was. */
export interface Outgoing {
  owner: MessageOwner;
  number: number;
  target: ChannelTarget;
  claimedAt: Date;
  message: DigestMessage;
  /** What its owner remembers once it is posted. The owner alone reads it, and checks it then. */
  after: unknown;
}
