import { WebSocket } from 'ws';
import type { Loopback } from '../../../src/playground/loopback/loopback.ts';

interface GatewayMessage {
  op: number;
  s?: number;
  t?: string;
  d: Record<string, unknown>;
}

export interface RestAnswer {
  status: number;
  body: unknown;
  headers: Headers;
}

/** A bot without any library: what it sends is exactly what a test says. */
export interface RawBot {
  socket: WebSocket;
  received: GatewayMessage[];
  /** Resolves with the next message that fits, those received already included. */
  next(fits: (message: GatewayMessage) => boolean): Promise<GatewayMessage>;
  send(payload: unknown): void;
  /** The code that the gateway closes with. */
  closed(): Promise<number>;
}

/** Connects to the gateway; with `identify` it logs in and waits for READY. */
export async function connectRawBot(loopback: Loopback, identify = true): Promise<RawBot> {
  const socket = new WebSocket(`${loopback.apiBase.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`);
  const received: GatewayMessage[] = [];
  let wake: () => void = () => undefined;
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  socket.on('message', (raw: Buffer) => {
    received.push(JSON.parse(raw.toString()) as GatewayMessage);
    wake();
  });
  const bot: RawBot = {
    socket,
    received,
    async next(fits) {
      for (;;) {
        const found = received.find(fits);
        if (found) {
          received.splice(received.indexOf(found), 1);
          return found;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    send: (payload) => {
      socket.send(JSON.stringify(payload));
    },
    closed: () => closed,
  };
  if (identify) {
    await bot.next(({ op }) => op === 10);
    bot.send(identifyPayload(loopback.token));
    await bot.next(({ t }) => t === 'READY');
  }
  return bot;
}

export function identifyPayload(token: string, intents = 1) {
  return { op: 2, d: { token, intents, properties: { os: 'linux', browser: 'test', device: 'test' } } };
}

/** Calls a REST route with the bot's token, or with another one, or with none (`null`). */
export async function callRest(
  loopback: Loopback,
  method: string,
  path: string,
  body?: unknown,
  token: string | null = loopback.token,
): Promise<RestAnswer> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${loopback.apiBase}/v10${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bot ${token}` }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? (JSON.parse(text) as unknown) : undefined, headers: response.headers };
}

export interface Pending {
  id: string;
  token: string;
  payload: Record<string, unknown>;
}

/** The next interaction that the bot was sent. */
export async function nextInteraction(bot: RawBot): Promise<Pending> {
  const { d } = await bot.next(({ t }) => t === 'INTERACTION_CREATE');
  return { id: String(d['id']), token: String(d['token']), payload: d };
}
