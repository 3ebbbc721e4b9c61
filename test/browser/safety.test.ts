import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { openPlayground } from './open-playground.ts';
import type { OpenPlayground } from './open-playground.ts';

const hostile =
  '<img src=x onerror="document.title=\'taken\'"> [x](javascript:alert(1)) @everyone <script>alert(1)</script>';

describe('text of feeds', () => {
  let playground: OpenPlayground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterAll(() => playground.close());

  it('never becomes markup, wherever a message holds it', async () => {
    const { tab, hosts, complaints } = await playground.openTab();
    await playground.say({
      content: hostile,
      embeds: [
        {
          title: `${hostile} <:name:123456789012345678>`,
          description: hostile,
          author: { name: hostile },
          fields: [{ name: hostile, value: hostile }],
          footer: { text: hostile },
        },
      ],
      components: [{ type: 1, components: [{ type: 2, style: 1, label: '<b>bold</b>', custom_id: 'x' }] }],
    });
    const message = tab.locator('discord-message').last();
    await message.getByRole('button', { name: '<b>bold</b>' }).waitFor();
    const text = await message.innerText();
    expect(text.split('<img src=x onerror=').length - 1).toBe(7);
    expect(text).toContain('@everyone');
    expect(await message.locator('img:not([src^="data:image/svg"]), script, b').count()).toBe(0);
    expect(await message.locator('a').count()).toBe(0);
    expect(await tab.title()).toContain('#news');
    expect([...hosts]).toEqual(['127.0.0.1']);
    expect(complaints).toEqual([]);
    await tab.close();
  });

  it('shows pictures of other hosts as a stand-in that names them', async () => {
    const { tab, hosts } = await playground.openTab();
    await playground.say({ embeds: [{ description: 'Far away', image: { url: 'https://far-away.example/a.png' } }] });
    const standIn = tab.locator('discord-message').last().getByRole('img', { name: 'Picture of the embed' });
    expect(await standIn.innerText()).toBe('far-away.example');
    expect([...hosts]).toEqual(['127.0.0.1']);
    await tab.close();
  });

  it('works at the width of a telephone, with the channels in a drawer', async () => {
    const { tab } = await playground.openTab(demo.users.member, { width: 390, height: 844 });
    const briefing = tab.getByRole('button', { name: 'briefing (text channel)' });
    expect(await briefing.isVisible()).toBe(false);
    await tab.getByRole('button', { name: 'Channels' }).click();
    await briefing.click();
    await tab.getByRole('heading', { name: 'Welcome to #briefing!' }).waitFor();
    await briefing.waitFor({ state: 'hidden' });
    const width = await tab.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(390);
    await tab.close();
  });

  it('hides what the user may not see, and shows it to another', async () => {
    const { tab } = await playground.openTab(demo.users.member);
    const staff = tab.getByRole('button', { name: 'staff (text channel)' });
    expect(await staff.count()).toBe(0);
    await tab.getByRole('combobox', { name: 'You are' }).selectOption(demo.users.admin);
    await staff.click();
    await tab.getByRole('heading', { name: 'Welcome to #staff!' }).waitFor();
    await tab.close();
  });
});
