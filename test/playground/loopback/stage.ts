import { createLoopback, type LoopbackOptions } from '../../../src/playground/loopback/create-loopback.ts';
import type { Actor, Loopback } from '../../../src/playground/loopback/loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { callRest, connectRawBot, nextInteraction, type Pending, type RawBot } from './raw-bot.ts';

export const room = demo.readingRoom;
export const member: Actor = { userId: demo.users.member, guildId: room.id, channelId: room.general };
export const admin: Actor = { ...member, userId: demo.users.admin };

/** A clock that stands until it is moved. */
export function makeClock(start = '2026-11-23T07:00:00Z') {
  let now = Date.parse(start);
  const clock = () => new Date(now);
  const advance = (milliseconds: number) => {
    now += milliseconds;
  };
  return { clock, advance };
}

export interface Stage {
  loopback: Loopback;
  advance(milliseconds: number): void;
  call(method: string, path: string, body?: unknown, token?: string | null): ReturnType<typeof callRest>;
  close(): Promise<void>;
}

/** A loopback with a hand-moved clock and without rate limits, unless the options say otherwise. */
export async function openStage(options: LoopbackOptions = {}): Promise<Stage> {
  const { clock, advance } = makeClock();
  const loopback = await createLoopback({ clock, limits: false, ...options });
  return {
    loopback,
    advance,
    call: (method, path, body, token) => callRest(loopback, method, path, body, token),
    close: () => loopback.close(),
  };
}

export interface BotStage extends Stage {
  bot: RawBot;
  /** Has the member type `/ask` and resolves with the interaction that the bot got. */
  ask(actor?: Actor): Promise<Pending & { result: ReturnType<Loopback['slash']> }>;
  /** Answers an interaction's callback. */
  answer(pending: Pending, body: unknown): ReturnType<typeof callRest>;
}

/** A stage with a raw bot that has registered `/ask`. */
export async function openBotStage(options: LoopbackOptions = {}): Promise<BotStage> {
  const stage = await openStage(options);
  const bot = await connectRawBot(stage.loopback);
  const commands = [
    { name: 'ask', description: 'Asks' },
    { name: 'find', description: 'Finds', options: [{ type: 3, name: 'q', description: 'Words', autocomplete: true }] },
  ];
  await stage.call('PUT', `/applications/${demo.application}/guilds/${room.id}/commands`, commands);
  return {
    ...stage,
    bot,
    async ask(actor = member) {
      const result = stage.loopback.slash(actor, 'ask');
      return { ...(await nextInteraction(bot)), result };
    },
    answer: ({ id, token }, body) =>
      stage.call('POST', `/interactions/${id}/${token}/callback?with_response=true`, body, null),
  };
}
