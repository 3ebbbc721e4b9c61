import { expect, it, onTestFinished } from 'vitest';
import { renderDigest } from '../../../src/schedule/digest/render-digest.ts';
import { openSmallApp, start } from '../../app/open-small-app.ts';
import { makeSubscription } from '../make-subscription.ts';

async function openRendering() {
  const small = await openSmallApp();
  onTestFinished(() => small.close());
  small.feeds.alder = [
    ['Comet passes over the northern observatory', 3],
    ['Blast in Lindholm harbour kills 12', 2],
  ];
  await small.app.refresh();
  return (id: string, changes: object = {}, change = {}) =>
    renderDigest(
      small.app,
      makeSubscription({ id, guildId: `guild-${id}`, ...changes }),
      start,
      `delivery-${id}`,
      change,
    );
}

type Shown = { content: string; embeds: object[]; components: object[] } | undefined;

it('draws a digest once for all who order the same, and tells each channel’s delivery and role apart', async () => {
  const render = await openRendering();
  const one = await render('one');
  const other = await render('other', { mentionRoleId: '77' });
  const [shown, pinging] = [one?.message as Shown, other?.message as Shown];
  expect(shown?.embeds).toHaveLength(2);
  expect(pinging?.embeds).toBe(shown?.embeds);
  expect(other?.told).toBe(one?.told);
  expect(pinging?.content).toBe(`<@&77> ${shown?.content}`);
  expect(JSON.stringify(shown?.components)).toContain('digest:d:delivery-one');
  expect(JSON.stringify(pinging?.components)).toContain('digest:d:delivery-other');
  expect(JSON.stringify(pinging?.components)).not.toContain('delivery-one');
});

it('draws anew what looks otherwise: style, footer, or lighter after Discord refused it', async () => {
  const render = await openRendering();
  const looks = [
    await render('plain'),
    await render('compact', { style: 'compact' }),
    await render('late', { moreTimes: ['18:00'] }),
    await render('elsewhere', { zone: 'Europe/Berlin' }),
    await render('small', { size: 3 }),
    await render('light', {}, { withoutPictures: true, storiesAlone: true }),
  ].map((draft) => (draft?.message as Shown)?.embeds);
  expect(new Set(looks).size).toBe(looks.length);
  expect(JSON.stringify(looks[2])).toContain('07:00, 18:00 America/New_York');
  expect(JSON.stringify(looks[3])).toContain('07:00 Europe/Berlin');
});
