import { GatewayCloseCodes as Close, GatewayIntentBits as Intents, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { toGuildCreate } from '../wire/guild.ts';
import { toUserById } from '../wire/user.ts';
import { findMember } from '../world.ts';
import { type GatewayPayload, gatewayPayload } from './payloads.ts';
import { type GatewayState, isConcerned, replay, send, sendEvent, type Session } from './session.ts';

const heartbeatEvery = 41_250;
/** discord.md 1.4: a payload of 4096 bytes, 120 of them in 60 s. */
const payloadLimit = 4096;
const sendsPerMinute = 120;
/** The loopback's bot is granted none of them: it should need none. */
const privilegedIntents = Intents.GuildMembers | Intents.GuildPresences | Intents.MessageContent;
const allIntents = Object.values(Intents).reduce<number>((sum, bit) => sum | Number(bit), 0);

/** Speaks the gateway's protocol with one connection, from HELLO to its close. */
export function serveConnection(gateway: GatewayState, socket: WebSocket): void {
  let session: Session | undefined;
  const sentAt: number[] = [];
  const close = (code: Close, reason: string) => {
    socket.close(code, reason);
  };
  send(socket, { op: Op.Hello, d: { heartbeat_interval: heartbeatEvery } });

  socket.on('message', (raw) => {
    const now = gateway.state.clock().getTime();
    sentAt.push(now);
    while ((sentAt[0] ?? now) <= now - 60_000) sentAt.shift();
    if (sentAt.length > sendsPerMinute) {
      close(Close.RateLimited, 'You are being rate limited.');
      return;
    }
    const payload = parsePayload(raw);
    if (typeof payload === 'number') close(payload, 'Error while decoding payload.');
    else receive(payload);
  });
  socket.on('close', (code) => {
    if (session?.socket !== socket) return;
    session.socket = undefined;
    // A client that says goodbye ends its session; anything else may resume.
    if (code === 1000 || code === 1001) gateway.sessions.delete(session.id);
    gateway.state.emit({ type: 'bot.disconnected' });
  });

  function receive(payload: GatewayPayload): void {
    switch (payload.op) {
      case 1:
        if (!gateway.ignoresHeartbeats) send(socket, { op: Op.HeartbeatAck });
        break;
      case 2:
        if (session) close(Close.AlreadyAuthenticated, 'Already authenticated.');
        else identify(payload.d);
        break;
      case 6:
        resume(payload.d);
        break;
      default:
        if (!session) close(Close.NotAuthenticated, 'Not authenticated.');
    }
  }

  function identify({ token, intents, shard }: Extract<GatewayPayload, { op: 2 }>['d']): void {
    const refusal = refuseIdentify(gateway, token, intents, shard);
    if (refusal) {
      close(...refusal);
      return;
    }
    forgetDetached(gateway, shard);
    session = { id: `session-${gateway.state.nextId()}`, intents, shard, sequence: 0, backlog: [], socket };
    gateway.sessions.set(session.id, session);
    greet(gateway, session);
  }

  function resume({ token, session_id, seq }: Extract<GatewayPayload, { op: 6 }>['d']): void {
    const known = gateway.sessions.get(session_id);
    if (token !== gateway.state.world.token) {
      close(Close.AuthenticationFailed, 'Authentication failed.');
    } else if (!known || seq > known.sequence) {
      send(socket, { op: Op.InvalidSession, d: false });
    } else {
      session = known;
      replay(known, socket, seq);
      gateway.state.emit({ type: 'bot.connected' });
    }
  }
}

function refuseIdentify(
  { state }: GatewayState,
  token: string,
  intents: number,
  [shard, count]: readonly [number, number],
): [Close, string] | undefined {
  if (token !== state.world.token) return [Close.AuthenticationFailed, 'Authentication failed.'];
  if (shard >= count) return [Close.InvalidShard, 'Invalid shard.'];
  if ((intents & ~allIntents) !== 0) return [Close.InvalidIntents, 'Invalid intent(s).'];
  if ((intents & privilegedIntents) !== 0) return [Close.DisallowedIntents, 'Disallowed intent(s).'];
  return undefined;
}

/** Drops sessions of the shard that lost their connection: a bot that identifies anew will not resume them. */
function forgetDetached({ sessions }: GatewayState, shard: readonly [number, number]): void {
  for (const { id, socket, shard: own } of sessions.values()) {
    if (!socket && own[0] === shard[0] && own[1] === shard[1]) sessions.delete(id);
  }
}

/** READY with the guilds as unavailable, then each of them that is there. */
function greet({ state, onReady }: GatewayState, session: Session): void {
  const { world } = state;
  const guilds = world.guilds.filter(
    (guild) => findMember(guild, world.botId) && isConcerned(session, 'INTERACTION_CREATE', guild.id),
  );
  sendEvent(session, 'READY', {
    v: 10,
    user: { ...toUserById(world, world.botId), verified: true, mfa_enabled: true, flags: 0, email: null },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: state.origin().replace('http:', 'ws:'),
    shard: session.shard,
    application: { id: world.application.id, flags: 0 },
  });
  for (const guild of guilds) {
    if (guild.available && isConcerned(session, 'GUILD_CREATE', guild.id)) {
      sendEvent(session, 'GUILD_CREATE', toGuildCreate(world, guild));
    }
  }
  state.emit({ type: 'bot.connected' });
  onReady();
}

/** The payload, or the code to close with: 4002 for what can't be read, 4001 for an unknown opcode. */
function parsePayload(raw: RawData): GatewayPayload | Close {
  const bytes = Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw as Buffer);
  if (bytes.length > payloadLimit) return Close.DecodeError;
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return Close.DecodeError;
  }
  const parsed = gatewayPayload.safeParse(json);
  if (parsed.success) return parsed.data;
  const isUnknown = parsed.error.issues.some(({ code }) => code === 'invalid_union');
  return isUnknown ? Close.UnknownOpcode : Close.DecodeError;
}
