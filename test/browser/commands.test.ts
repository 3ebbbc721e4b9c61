import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { openPlayground } from './open-playground.ts';
import type { OpenPlayground } from './open-playground.ts';

describe('typing a command in the page', () => {
  let playground: OpenPlayground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterAll(() => playground.close());

  it('answers the literal line `/story syria-russia` with the story’s embed', async () => {
    const { tab, complaints } = await playground.openTab();
    await tab.keyboard.type('/story syria-russia');
    await tab.keyboard.press('Enter');
    const message = tab.locator('discord-message').last();
    await message.getByText('Story syria-russia').waitFor();
    expect(await message.locator('.embed-title').innerText()).toContain('Moscow');
    expect(await message.locator('discord-command').getAttribute('command')).toBe('story');
    expect(await message.locator('discord-time').first().innerText()).toBe('5 hours ago');
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it('lists the registered commands behind a slash and fills options by keyboard', async () => {
    const { tab } = await playground.openTab(demo.users.admin);
    await tab.keyboard.type('/dig');
    expect(await tab.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').count()).toBe(2);
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Enter');
    const box = tab.getByRole('combobox', { name: 'Message' });
    expect(await box.inputValue()).toBe('/digest subscribe channel:');
    await tab.keyboard.type('#br');
    await tab.keyboard.press('Tab');
    expect(await box.inputValue()).toBe('/digest subscribe channel:#briefing time:');
    await tab.keyboard.type('08:00 zone:Europe/Berlin');
    await tab.keyboard.press('Enter');
    await tab.getByText(`Options: ["${demo.readingRoom.briefing}","08:00","Europe/Berlin"]`).waitFor();
    await tab.close();
  });

  it('takes a live suggestion of the bot and sends its value, not its name', async () => {
    const { tab } = await playground.openTab();
    await tab.keyboard.type('/story qua');
    await tab.getByRole('option', { name: 'Quake off the coast' }).click();
    expect(await tab.getByRole('combobox', { name: 'Message' }).inputValue()).toBe('/story Quake off the coast');
    await tab.keyboard.press('Enter');
    await tab.getByText('Story quake').waitFor();
    await tab.close();
  });

  it('says what is missing instead of sending, and removes an empty option with one Backspace', async () => {
    const { tab } = await playground.openTab(demo.users.admin);
    const box = tab.getByRole('combobox', { name: 'Message' });
    await tab.keyboard.type('/digest subscribe channel:#nowhere');
    await tab.keyboard.press('Enter');
    await tab.getByRole('alert').filter({ hasText: 'got “#nowhere”' }).waitFor();
    await box.fill('/digest subscribe channel:#news');
    await tab.keyboard.press('Enter');
    await tab.getByRole('alert').filter({ hasText: 'time is required' }).waitFor();
    expect(await box.inputValue()).toBe('/digest subscribe channel:#news time:');
    await tab.keyboard.press('Backspace');
    expect((await box.inputValue()).trim()).toBe('/digest subscribe channel:#news');
    await tab.close();
  });

  it('uploads the file that was chosen for an option, and links the file of an answer', async () => {
    const { tab, complaints } = await playground.openTab();
    const box = tab.getByRole('combobox', { name: 'Message' });
    await tab.keyboard.type('/keep typed.opml');
    await tab.keyboard.press('Enter');
    await tab.getByRole('alert').filter({ hasText: 'expected a file that was chosen' }).waitFor();
    await box.fill('/keep file:');
    const [chooser] = await Promise.all([
      tab.waitForEvent('filechooser'),
      tab.getByRole('option', { name: 'Choose a file…' }).click(),
    ]);
    await chooser.setFiles({ name: 'my feeds.opml', mimeType: 'text/xml', buffer: Buffer.from('<opml/>') });
    await expect.poll(() => box.inputValue()).toBe('/keep file:my feeds.opml');
    await tab.keyboard.press('Enter');
    await tab.getByText('Kept my_feeds.opml: 7 bytes').waitFor();
    const link = tab.locator('.file-card a', { hasText: 'kept-my_feeds.opml' });
    const answer = await fetch((await link.getAttribute('href')) ?? '');
    expect(await answer.text()).toBe('<opml/>');
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it('shows a deferred answer as thinking, and a missing one as a failure', async () => {
    const { tab } = await playground.openTab();
    await tab.keyboard.type('/help');
    await tab.keyboard.press('Enter');
    await tab.getByText('Broadsheet is thinking…').waitFor();
    await tab.keyboard.type('/headlines ');
    await tab.keyboard.press('Enter');
    await tab.getByText('Sending /headlines').waitFor();
    const failure = tab.getByRole('alert').filter({ hasText: 'did not respond' });
    await failure.waitFor();
    await failure.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await failure.count()).toBe(0);
    await tab.close();
  });

  it('writes a message, and picks the bot’s command from its menu by keyboard', async () => {
    const { tab } = await playground.openTab();
    await tab.keyboard.type('hello **there**');
    await tab.keyboard.press('Enter');
    const said = tab.getByRole('article').filter({ hasText: 'hello there' });
    await said.hover();
    await said.getByRole('button', { name: 'Apps' }).click();
    await tab.getByRole('menuitem', { name: 'Look at this' }).waitFor();
    await tab.keyboard.press('Escape');
    expect(await tab.getByRole('menuitem').count()).toBe(0);
    await tab.keyboard.press('Enter');
    await tab.getByRole('menuitem', { name: 'Look at this' }).press('Enter');
    const answer = tab.getByRole('article').filter({ hasText: 'Seen: hello there' });
    await answer.waitFor();
    expect(await answer.getByRole('button', { name: 'Apps' }).count()).toBe(0);
    await tab.close();
  });
});
