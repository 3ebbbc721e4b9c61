import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { createLoopback } from '../src/playground/loopback/create-loopback.ts';
import { demo } from '../src/playground/loopback/make-demo-world.ts';
import { startChild, type Child } from './start-child.ts';

/** A bot in a process of its own on a loopback Discord of its own. */
export interface Stage<Started> {
  child: Child;
  /** What the bot said of its start. */
  started: Started;
  /** Milliseconds from the sending of `/story <words>` to the callback's last byte. */
  timeSlash(words: string): Promise<number>;
  /** The same for the autocomplete of what was typed so far. */
  timeComplete(typed: string): Promise<number>;
  close(): Promise<void>;
}

const actor = { userId: demo.users.member, channelId: demo.readingRoom.general, guildId: demo.readingRoom.id };

/** Starts one of the two bots and waits until it answers. Discord's rate limits are off: they would be the measure. */
export async function openStage<Started>(bot: string, settings: object = {}): Promise<Stage<Started>> {
  const loopback = await createLoopback({ limits: false });
  const child = startChild(bot, { ...settings, apiBase: loopback.apiBase, token: loopback.token });
  const started = await child.next<Started>();
  await loopback.ready();

  const time = async (act: () => Promise<unknown>): Promise<number> => {
    let receivedAt: number | undefined;
    // The loopback's own work on the callback, checking and storing the message, is not the bot's: stop before it.
    const onRequest = (message: unknown): void => {
      const { request } = message as { request: IncomingMessage };
      if (request.url?.includes('/callback') !== true) return;
      request.once('end', () => (receivedAt ??= performance.now()));
    };
    subscribe('http.server.request.start', onRequest);
    const sentAt = performance.now();
    const result = await act();
    unsubscribe('http.server.request.start', onRequest);
    if (receivedAt === undefined) throw new Error(`Expected ${bot} to answer, got ${JSON.stringify(result)}`);
    return receivedAt - sentAt;
  };
  return {
    child,
    started,
    timeSlash: (words) => time(() => loopback.slash(actor, 'story', { story: words })),
    timeComplete: (typed) => time(() => loopback.complete(actor, 'story', { story: typed }, 'story')),
    async close() {
      await child.stop();
      await loopback.close();
    },
  };
}
