import { createPage } from '../../../src/playground/web/page-server.ts';
import type { PageOptions } from '../../../src/playground/web/page-options.ts';
import type { Page } from '../../../src/playground/web/page-server.ts';
import type { PlaygroundControls } from '../../../src/playground/web/playground-controls.ts';
import type { Actor } from '../../../src/playground/loopback/loopback.ts';
import { makeTinyLoopback } from './tiny-loopback.ts';
import type { TinyLoopback } from './tiny-loopback.ts';

export interface PageFixture {
  page: Page;
  loopback: TinyLoopback;
  controls: PlaygroundControls & { advanced: number };
}

/** A page on a free port over a loopback without a bot; its clock stands at 2026-08-20 09:30 until it is moved. */
export async function openPageFixture(options: Partial<PageOptions> = {}): Promise<PageFixture> {
  const loopback = makeTinyLoopback();
  const controls = {
    advanced: 0,
    now: () => new Date(Date.UTC(2026, 7, 20, 9, 30) + controls.advanced),
    advanceClock(milliseconds: number) {
      controls.advanced += milliseconds;
      return Promise.resolve();
    },
    postDigestNow: () => Promise.resolve('The digest was posted to #briefing.'),
    publishNext: () => Promise.resolve('12 articles were published.'),
    toggleFeed: () => Promise.resolve('The feed answers 503.'),
    isFeedBroken: () => false,
    toggleAccess: ({ channelId }: Actor) => Promise.resolve(`The bot is shut out of ${channelId}.`),
    status: () => ({ sources: 48, articles: 310, stories: 27 }),
  };
  const page = await createPage({ loopback, controls, ...options });
  return { page, loopback, controls };
}
