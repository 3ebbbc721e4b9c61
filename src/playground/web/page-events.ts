import type { ServerResponse } from 'node:http';
import type { Loopback, LoopbackEvent } from '../loopback/loopback.ts';
import type { PlaygroundControls } from './playground-controls.ts';
import { takePulse } from './page-state.ts';
import { isVisible } from './page-visibility.ts';

const pulseMilliseconds = 4000;

export interface EventStream {
  /** Keeps the response open and writes to it what this user may see. */
  open(userId: string, response: ServerResponse): void;
  close(): void;
}

/** Passes the loopback's events on as server-sent events, to each viewer only what they may see. */
export function createEventStream(loopback: Loopback, controls: PlaygroundControls): EventStream {
  const viewers = new Map<ServerResponse, string>();
  const unfollow = loopback.follow((event) => {
    for (const [response, userId] of viewers) {
      if (concerns(loopback, event, userId)) write(response, 'loopback', event);
    }
  });
  const pulse = setInterval(() => {
    for (const response of viewers.keys()) write(response, 'pulse', takePulse(controls));
  }, pulseMilliseconds).unref();
  return {
    open(userId, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      write(response, 'pulse', takePulse(controls));
      viewers.set(response, userId);
      response.on('close', () => viewers.delete(response));
    },
    close() {
      unfollow();
      clearInterval(pulse);
      for (const response of viewers.keys()) response.end();
    },
  };
}

function concerns({ world }: Loopback, event: LoopbackEvent, userId: string): boolean {
  switch (event.type) {
    case 'message.created':
    case 'message.updated':
      if (event.audience) return event.audience === userId;
      return isVisible(world, userId, event.message.channel_id);
    case 'message.deleted':
      return isVisible(world, userId, event.channelId);
    case 'interaction.failed':
      return event.userId === userId;
    default:
      return true;
  }
}

function write(response: ServerResponse, name: string, data: unknown): void {
  // JSON has no raw line breaks, so one data line is enough: https://html.spec.whatwg.org/multipage/server-sent-events.html
  response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}
