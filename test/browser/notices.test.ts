import { chromium, type Locator } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { startPlayground } from '../../src/playground/start-playground.ts';
import { noon } from '../playground/noon.ts';
import { chromiumOptions } from '../../src/playground/take-screenshots.ts';

const playground = await startPlayground({ ticks: false, logLevel: 'silent', startAt: noon });
const browser = await chromium.launch(chromiumOptions);
afterAll(async () => {
  await browser.close();
  await playground.close();
});
const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const { id: guildId, staff, briefing } = demo.readingRoom;
const box = tab.getByRole('combobox', { name: 'Message' });
const lastMessage = () => tab.getByRole('article').last();

async function goTo(channelId: string, name: string): Promise<void> {
  await tab.goto(`${playground.url}#${demo.users.admin}/${guildId}/${channelId}`);
  await tab.getByRole('heading', { name, exact: true }).waitFor();
}

async function use(name: string, toast: RegExp): Promise<void> {
  await tab.getByRole('button', { name, exact: true }).click();
  await tab.getByText(toast).last().waitFor();
  await expect.poll(() => tab.locator('.tool:disabled').count()).toBe(0);
}

async function answerOf(text: string, within: Locator): Promise<void> {
  await within.getByText(text).waitFor();
}

describe('notices in the playground, by clicks alone', () => {
  it('go to the channel that an admin chooses, once the bot may post there', async () => {
    await goTo(staff, 'staff');
    await use('Let the bot post here', /may see this channel and post here/);
    await tab.getByRole('button', { name: 'Shut the bot out here' }).waitFor();
    await box.pressSequentially('/settings');
    await box.press('Enter');
    await tab.getByRole('article').getByRole('button', { name: 'Notices' }).click();
    const form = tab.getByRole('dialog', { name: 'Notices' });
    await form.getByRole('combobox', { name: 'Channel for notices' }).click();
    await form.getByRole('option', { name: '#staff' }).click();
    await form.getByRole('button', { name: 'Submit' }).click();
    await answerOf('Notices is now:', lastMessage());
  });

  it('tell once of a feed that the server added and that fails, and fall silent at a press', async () => {
    await box.pressSequentially(`/source add ${playground.siteUrl}`);
    await box.press('Enter');
    await tab.getByRole('combobox', { name: 'Which of them to take' }).click();
    await tab.getByRole('option', { name: 'Lorn Parish Paper' }).click();
    await answerOf('is read for this server from now on', lastMessage());
    await use('Break a feed', /answers 503 now/);
    for (let hours = 0; hours < 6; hours += 1) await use('+1 h', /forward by 1 h/);
    const notices = tab.getByRole('article').filter({ hasText: 'Something needs a look' });
    await notices.first().waitFor();
    expect(await notices.count()).toBe(1);
    expect(await notices.innerText()).toMatch(/failing.*Lorn Parish Paper.*answered 503/);
    await notices.getByRole('button', { name: 'Mute notices of Lorn Parish Paper' }).click();
    await answerOf('No more notices are posted of the feed at', lastMessage());
    await use('Mend the feed', /answers again/);
    for (let hours = 0; hours < 6; hours += 1) await use('+1 h', /forward by 1 h/);
    expect(await tab.getByRole('article').filter({ hasText: 'needs a look' }).count()).toBe(1);
  });

  it('tell of a digest whose channel is shut, and resume it when that is mended', async () => {
    await goTo(briefing, 'briefing');
    await use('Shut the bot out here', /may not send messages here/);
    await use('Post the digest now', /No digest: The bot lacks Send Messages in the channel\.$/);
    await use('+1 h', /forward by 1 h/);
    await goTo(staff, 'staff');
    await answerOf('digest not posted', lastMessage());
    await lastMessage()
      .getByRole('button', { name: /^Check the digest of/ })
      .click();
    await answerOf('I lack Send Messages there', lastMessage());
  });
});
