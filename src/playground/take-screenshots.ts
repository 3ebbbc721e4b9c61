import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page as Tab } from 'playwright-core';

/** Chromium as Debian's package has it; no download. */
export const chromiumOptions = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless=new', '--disable-gpu', '--hide-scrollbars'],
};

/**
 * Writes PNG pictures of a playground whose page is at `url`, and resolves with their paths: the story's card as a member
 * gets it by typing `/story syria-russia`, the list of commands, the card on a telephone.
 * @throws if Chromium is not installed, or the bot gives no answer with an embed.
 */
export async function takeScreenshots(url: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch(chromiumOptions);
  try {
    const written: string[] = [];
    const save = async (tab: Tab, name: string): Promise<void> => {
      const path = join(folder, `${name}.png`);
      await tab.screenshot({ path });
      written.push(path);
    };
    const tab = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    await tab.goto(url);
    await becomeMember(tab);
    const box = tab.getByRole('combobox', { name: 'Message' });
    await box.fill('/');
    await tab.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first().waitFor();
    await save(tab, 'commands');
    await box.fill('');
    await box.pressSequentially('/story syria-russia');
    await box.press('Enter');
    await tab.locator('discord-embed .embed-title').last().waitFor();
    await loadPictures(tab);
    await box.blur();
    await save(tab, 'story');
    await tab.setViewportSize({ width: 1280, height: 1500 });
    await loadPictures(tab);
    await save(tab, 'story-whole');
    await tab.setViewportSize({ width: 390, height: 844 });
    await tab.evaluate("[...document.querySelectorAll('discord-message')].at(-1)?.scrollIntoView({ block: 'start' })");
    await save(tab, 'story-telephone');
    return written;
  } finally {
    await browser.close();
  }
}

async function becomeMember(tab: Tab): Promise<void> {
  const users = tab.getByRole('combobox', { name: 'You are' });
  const member = await users.locator('option', { hasText: '(Member)' }).first().getAttribute('value');
  if (member === null) throw new Error('Expected the page to offer a user without roles, got none.');
  await users.selectOption(member);
  await tab.waitForURL(`**/#${member}/**`);
}

async function loadPictures(tab: Tab): Promise<void> {
  const pictures = await tab.locator('discord-embed img').all();
  for (const picture of pictures) {
    await picture.evaluate((image) =>
      (image as unknown as { decode(): Promise<void> }).decode().catch(() => undefined),
    );
  }
}
