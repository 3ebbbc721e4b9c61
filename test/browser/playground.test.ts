import { chromium } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { startPlayground } from '../../src/playground/start-playground.ts';
import { noon } from '../playground/noon.ts';
import { chromiumOptions } from '../../src/playground/take-screenshots.ts';

const playground = await startPlayground({ ticks: false, logLevel: 'silent', startAt: noon });
const browser = await chromium.launch(chromiumOptions);
afterAll(async () => {
  await browser.close();
  await playground.close();
});

describe('the whole playground in a browser', () => {
  it('answers a typed /story, opens its sources for the one who asked, and asks no other host', async () => {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const foreign: string[] = [];
    tab.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') foreign.push(request.url());
    });
    await tab.goto(playground.url);
    const box = tab.getByRole('combobox', { name: 'Message' });
    await box.pressSequentially('/story syria-russia');
    await box.press('Enter');
    await tab.getByText(/% of \d+ rated sources lean Left/).waitFor();
    await tab.getByRole('button', { name: 'Sources' }).click();
    await tab.getByText('Only you can see this').first().waitFor();
    await tab.getByText(/Page 1 of \d/).waitFor();
    expect(foreign).toEqual([]);
    await tab.close();
  });

  it('posts a card that one member has for all, once, and the card leads there', async () => {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await tab.goto(playground.url);
    const { story } = await playground.broadsheet.app.openStory('syria-russia');
    const box = tab.getByRole('combobox', { name: 'Message' });
    await box.fill(`/coverage url:${story.articles[0]?.url ?? ''}`);
    await box.press('Enter');
    await tab.getByRole('button', { name: 'Post publicly' }).click();
    await tab.getByRole('link', { name: 'Posted' }).waitFor();
    expect(await tab.getByRole('button', { name: 'Post publicly' }).count()).toBe(0);
    await tab.getByRole('link', { name: 'Posted' }).click();
    await tab.locator('.ephemeral-note').last().waitFor();
    expect(new URL(tab.url()).hostname).toBe('127.0.0.1');
    await tab.close();
  });

  it('posts the digest at the press of a button', async () => {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await tab.goto(playground.url);
    await tab.getByRole('button', { name: 'Post the digest now' }).click();
    await tab.getByText('The digest is posted.').waitFor();
    await tab.getByText('briefing', { exact: true }).first().click();
    await tab.getByText(/5 stories · \d+ articles · \d+ independent newsrooms/).waitFor();
    await tab.close();
  });
});
