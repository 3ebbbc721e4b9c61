import { expect, it, onTestFinished } from 'vitest';
import { day } from '../../../src/domain/clock.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { admin, messageOf } from '../open-bot.ts';
import { noticeGuild, openNotices } from '../open-notices.ts';

/** The program with a feed that the reading room added, and a source that it muted. */
async function open() {
  const program = await openNotices();
  onTestFinished(() => program.close());
  await program.add('lorn');
  const { loopback } = program;
  await loopback.slash(admin, 'source mute', { source: 'shared' });
  const guild = () => program.broadsheet().app.guildOf(noticeGuild);
  return {
    program,
    loopback,
    guild,
    remove: async () => {
      loopback.faults.removeBot(noticeGuild);
      await expect.poll(() => guild().leftAt).toBeDefined();
    },
    add: async () => {
      loopback.faults.addBot(noticeGuild);
      await expect.poll(() => guild().leftAt).toBeUndefined();
    },
  };
}

it('finds all as it was when the bot is added again within thirty days', async () => {
  const { program, loopback, guild, remove, add } = await open();
  const before = guild();
  await remove();
  expect(guild()).toMatchObject({ policies: before.policies, sources: before.sources });
  await program.pass(29 * day);
  await add();
  await program.pass(2 * day);
  expect(guild()).toEqual(before);
  const list = messageOf(await loopback.slash(admin, 'source list', { show: 'own' }));
  expect(list.embeds[0]?.description).toContain('**lorn**');
  const log = messageOf(await loopback.slash(admin, 'audit', { days: 60 }));
  expect(log.embeds[0]?.description).toContain('muted **shared**');
});

it('finds nothing after thirty days, and whoever manages it begins anew', async () => {
  const { program, loopback, guild, remove } = await open();
  await remove();
  await program.restart();
  await program.pass(30 * day);
  expect(guild()).toMatchObject({ version: 0, policies: {}, sources: [] });
  loopback.faults.addBot(noticeGuild);
  const list = async () => messageOf(await loopback.slash(admin, 'source list', { show: 'changed' }));
  expect((await list()).embeds[0]?.description).toBe('None.');
  await loopback.slash(admin, 'source mute', { source: 'shared' });
  expect((await list()).embeds[0]?.description).toContain('**shared**');
  expect(program.broadsheet().app.guildOf(demo.secondDesk.id).version).toBe(0);
});
