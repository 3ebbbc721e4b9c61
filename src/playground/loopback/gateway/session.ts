import { GatewayDispatchEvents, GatewayIntentBits as Intents, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { LoopbackState } from '../state.ts';

/** How many events of a session are kept for a RESUME. */
const backlogSize = 5000;

/** Which intent an event needs; those not listed come to everyone. */
const neededIntents: Readonly<Record<string, number>> = {
  GUILD_CREATE: Intents.Guilds,
  GUILD_DELETE: Intents.Guilds,
  CHANNEL_UPDATE: Intents.Guilds,
  CHANNEL_DELETE: Intents.Guilds,
  THREAD_CREATE: Intents.Guilds,
  THREAD_UPDATE: Intents.Guilds,
  MESSAGE_CREATE: Intents.GuildMessages,
  MESSAGE_UPDATE: Intents.GuildMessages,
  MESSAGE_DELETE: Intents.GuildMessages,
};

/** A bot's gateway session: it outlives its connection, and keeps what was sent for a RESUME. */
export interface Session {
  id: string;
  intents: number;
  shard: readonly [number, number];
  sequence: number;
  backlog: { s: number; t: string; d: unknown }[];
  /** Undefined while the connection is lost. */
  socket: WebSocket | undefined;
}

/** What the connections of a gateway share. */
export interface GatewayState {
  state: LoopbackState;
  sessions: Map<string, Session>;
  ignoresHeartbeats: boolean;
  onReady: () => void;
}

/** Gives an event the session's next number, keeps it and sends it if the connection stands. */
export function sendEvent(session: Session, name: string, data: unknown): void {
  session.sequence += 1;
  const event = { s: session.sequence, t: name, d: data };
  session.backlog.push(event);
  if (session.backlog.length > backlogSize) session.backlog.shift();
  if (session.socket) send(session.socket, { op: GatewayOpcodes.Dispatch, ...event });
}

/** Sends what the bot missed since the given number, then RESUMED. */
export function replay(session: Session, socket: WebSocket, since: number): void {
  session.socket = socket;
  for (const event of session.backlog) {
    if (event.s > since) send(socket, { op: GatewayOpcodes.Dispatch, ...event });
  }
  sendEvent(session, GatewayDispatchEvents.Resumed, {});
}

/** Sends a payload as JSON. */
export function send(socket: WebSocket, payload: unknown): void {
  socket.send(JSON.stringify(payload));
}

/** True if the event concerns the session: guilds by `(id >> 22) % shards`, everything else by shard 0. */
export function isConcerned(session: Session, name: string, guildId: string | undefined): boolean {
  const needed = guildId === undefined && name.startsWith('MESSAGE') ? Intents.DirectMessages : neededIntents[name];
  if (needed !== undefined && (session.intents & needed) === 0) return false;
  const [shard, count] = session.shard;
  const owner = guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
  return owner === shard;
}
