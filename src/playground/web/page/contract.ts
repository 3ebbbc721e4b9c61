import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Choice, InteractionResult, LoopbackEvent, OptionValue } from '../../loopback/loopback.ts';

/** What the page server and the page say to each other: JSON over HTTP and server-sent events. */
export type { APIApplicationCommand, APIMessage, Choice, InteractionResult, LoopbackEvent, OptionValue };

/** Who looks at the page, and where. */
export interface Place {
  userId: string;
  channelId: string;
  /** Undefined in direct messages. */
  guildId?: string;
}

export interface PageChannel {
  id: string;
  name: string;
  /** Discord's ChannelType. */
  type: number;
  topic?: string;
  /** The channel a thread belongs to. */
  parentId?: string;
  /** Set where the bot may not post. */
  isShut?: true;
}

export interface PageRole {
  id: string;
  name: string;
}

export interface PageMember {
  userId: string;
  /** The name of the highest role, `Owner` or `Member`. */
  role: string;
  /** RGB of the highest coloured role, 0 for none. */
  color: number;
}

export interface PageGuild {
  id: string;
  name: string;
  roles: PageRole[];
  members: PageMember[];
  /** Only those that the viewer may see, in the order of the list. */
  channels: PageChannel[];
}

export interface PageUser {
  id: string;
  username: string;
  name: string;
  bot: boolean;
}

export interface PageStatus {
  sources: number;
  articles: number;
  stories: number;
}

/** The playground's clock and counts, sent every few seconds. */
export interface Pulse {
  /** Milliseconds since 1970 by the playground's clock. */
  now: number;
  status: PageStatus;
  /** Whether the feed of the site that `/source add` takes was broken by the page's button. */
  isFeedBroken: boolean;
}

/** Everything but the messages, as one viewer sees it. */
export interface PageState extends Pulse {
  /** The user asked for, or the one picked if none was. */
  viewerId: string;
  botId: string;
  botName: string;
  users: PageUser[];
  guilds: PageGuild[];
  /** The viewer's channel with the bot. */
  directChannelId?: string;
}

/** Bodies of the POST requests, by path below `/api/`. */
export interface PageRequests {
  slash: Place & { command: string; options: Record<string, OptionValue> };
  /** A file for an option, read as base64. */
  upload: Place & { name: string; contentType: string; base64: string };
  complete: Place & { command: string; options: Record<string, OptionValue>; focused: string };
  pick: Place & { messageId: string; command: string };
  say: Place & { content: string };
  press: Place & { messageId: string; customId: string };
  select: Place & { messageId: string; customId: string; values: string[] };
  modal: Place & { customId: string; fields: Record<string, string | string[]> };
  dismiss: Place & { messageId: string };
  advance: Place & { milliseconds: number };
  digest: Place;
  publish: Place;
  feed: Place;
  access: Place;
}

/** A control's one-line report, with what it changed. */
export interface Report extends Pulse {
  report: string;
}

/** Answers to the POST requests, by path below `/api/`. */
export interface PageAnswers {
  slash: InteractionResult;
  /** What stands for the file in the command's options. */
  upload: { id: string };
  complete: Choice[];
  pick: InteractionResult;
  say: Record<string, never>;
  press: InteractionResult;
  select: InteractionResult;
  modal: InteractionResult;
  dismiss: Record<string, never>;
  advance: Report;
  digest: Report;
  publish: Report;
  feed: Report;
  access: Report;
}
