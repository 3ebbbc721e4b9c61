import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { openPlayground } from './open-playground.ts';
import type { OpenPlayground, WatchedTab } from './open-playground.ts';

describe('the parts of a message', () => {
  let playground: OpenPlayground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterAll(() => playground.close());

  const openStory = async (): Promise<WatchedTab> => {
    const watched = await playground.openTab();
    // The channel still shows what earlier tests asked for: wait for the new answer, not for one of those.
    const buttons = watched.tab.getByRole('button', { name: 'Sources' });
    const shown = await buttons.count();
    await watched.tab.keyboard.type('/story syria-russia');
    await watched.tab.keyboard.press('Enter');
    await buttons.nth(shown).waitFor();
    return watched;
  };

  it('answers a button with a message that only its user sees and can dismiss', async () => {
    const { tab } = await openStory();
    const other = await playground.openTab(demo.users.moderator);
    await tab.getByRole('button', { name: 'Sources' }).last().click();
    const note = tab.getByText('61 sources cover it.');
    await note.waitFor();
    await tab.locator('.ephemeral-note', { hasText: 'Only you can see this' }).waitFor();
    expect(await other.tab.getByText('61 sources cover it.').count()).toBe(0);
    await tab.getByRole('button', { name: 'Dismiss message' }).click();
    await note.waitFor({ state: 'detached' });
    await tab.close();
    await other.tab.close();
  });

  it('changes the message in its place when a select is used by keyboard', async () => {
    const { tab } = await openStory();
    const before = await tab.locator('discord-message').count();
    await tab.getByRole('combobox', { name: 'More stories' }).last().focus();
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Enter');
    await tab.getByText('You picked bank.').waitFor();
    expect(await tab.locator('discord-message').count()).toBe(before);
    await tab.close();
  });

  it('opens a modal and sends what was written into it', async () => {
    const { tab } = await openStory();
    await tab.getByRole('button', { name: 'Compare' }).last().click();
    const dialog = tab.getByRole('dialog', { name: 'A form' });
    await dialog.getByLabel('Your words').fill('plain words');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await tab.getByText('You wrote: plain words').waitFor();
    expect(await dialog.count()).toBe(0);
    await tab.close();
  });

  it('loads pictures from this machine and asks no other host', async () => {
    const { tab, hosts, complaints } = await openStory();
    const picture = tab.locator('.embed-image img').last();
    await picture.waitFor();
    expect(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(640);
    await tab.getByRole('link', { name: 'Syria’s president' }).last().click();
    await tab.getByText('harbour-post.example is invented').waitFor();
    expect([...hosts]).toEqual(['127.0.0.1']);
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it('moves the clock, and the relative times with it', async () => {
    const { tab } = await openStory();
    await tab.getByRole('button', { name: '+1 h' }).click();
    await tab.getByText('The clock moved forward by 1 h.').waitFor();
    await tab.locator('discord-time', { hasText: '6 hours ago' }).last().waitFor();
    await tab.getByRole('button', { name: 'Post the digest now' }).click();
    await tab.getByText(`The digest went to ${demo.readingRoom.news}.`).waitFor();
    await tab.close();
  });
});
