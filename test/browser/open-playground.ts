import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Browser, Page as Tab } from 'playwright-core';
import { createLoopback } from '../../src/playground/loopback/create-loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import type { Loopback } from '../../src/playground/loopback/loopback.ts';
import { createPage } from '../../src/playground/web/page-server.ts';
import { chromiumOptions } from '../../src/playground/take-screenshots.ts';
import { startSampleBot } from './sample-bot.ts';

export interface OpenPlayground {
  url: string;
  loopback: Loopback;
  browser: Browser;
  /** A new tab with the page open as this user; what it asks and complains of is kept. */
  openTab(userId?: string, size?: { width: number; height: number }): Promise<WatchedTab>;
  /** A message of the bot's, straight by REST. */
  say(body: object): Promise<void>;
  close(): Promise<void>;
}

export interface WatchedTab {
  tab: Tab;
  hosts: Set<string>;
  complaints: string[];
}

/** The loopback, a real bot on it, the page, and Chromium. */
export async function openPlayground(): Promise<OpenPlayground> {
  const loopback = await createLoopback({ limits: false });
  const pictures = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'image/svg+xml' });
    response.end(
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#357"/></svg>',
    );
  });
  await new Promise<void>((resolve) => void pictures.listen(0, '127.0.0.1', resolve));
  const picture = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/picture.svg`;
  const bot = await startSampleBot(loopback, picture);
  let moved = 0;
  const page = await createPage({
    loopback,
    controls: {
      now: () => new Date(Date.now() + moved),
      advanceClock: async (milliseconds) => {
        moved += milliseconds;
      },
      postDigestNow: async ({ channelId }) => `The digest went to ${channelId}.`,
      publishNext: async () => '12 articles were published.',
      toggleFeed: async () => 'The feed answers 503.',
      isFeedBroken: () => false,
      toggleAccess: async ({ channelId }) => `The bot is shut out of ${channelId}.`,
      status: () => ({ sources: 48, articles: 310, stories: 27 }),
    },
  });
  const browser = await chromium.launch(chromiumOptions);
  return {
    url: page.url,
    loopback,
    browser,
    async openTab(userId = demo.users.member, size = { width: 1280, height: 800 }) {
      const tab = await browser.newPage({ viewport: size, locale: 'en-GB' });
      const hosts = new Set<string>();
      const complaints: string[] = [];
      tab.on('request', (request) => {
        hosts.add(new URL(request.url()).hostname);
      });
      tab.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      tab.on('pageerror', (error) => void complaints.push(error.message));
      await tab.goto(`${page.url}#${userId}`);
      await tab.getByRole('heading', { name: 'Welcome to #news!' }).waitFor();
      return { tab, hosts, complaints };
    },
    async say(body) {
      await bot.client.rest.post(`/channels/${demo.readingRoom.news}/messages`, { body });
    },
    async close() {
      await browser.close();
      await page.close();
      await bot.close();
      await loopback.close();
      pictures.close();
    },
  };
}
