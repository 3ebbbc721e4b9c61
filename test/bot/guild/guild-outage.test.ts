import { expect, it, onTestFinished } from 'vitest';
import { day, hour } from '../../../src/domain/clock.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { admin, messageOf } from '../open-bot.ts';
import { noticeGuild, openNotices } from '../open-notices.ts';

const { news } = demo.readingRoom;

it('posts the digests of a guild that has an outage, and pauses or forgets none', async () => {
  const program = await openNotices();
  onTestFinished(() => program.close());
  const { loopback } = program;
  await program.pass(0);
  const order = { channel: news, time: '13:00', zone: 'UTC' };
  expect(messageOf(await loopback.slash(admin, 'digest subscribe', order)).embeds[0]?.title).toBe('Subscribed');
  const posted = () =>
    findChannel(loopback.world, news)!.messages.filter(({ message }) =>
      JSON.stringify(message.components).includes('digest:d:'),
    ).length;
  const left = () => program.broadsheet().app.guildOf(noticeGuild).leftAt;
  const digests = () => program.broadsheet().app.listSubscriptions(noticeGuild);

  loopback.faults.startOutage(noticeGuild);
  // Behind the news of the outage: once it is answered, the bot has both.
  await loopback.slash({ ...admin, guildId: demo.secondDesk.id, channelId: demo.secondDesk.general }, 'help');
  await program.pass(hour);
  expect(posted()).toBe(1);
  await program.pass(day);
  expect(posted()).toBe(2);
  expect(left()).toBeUndefined();

  loopback.faults.endOutage(noticeGuild);
  await program.pass(day);
  expect(posted()).toBe(3);
  const [digest, ...others] = await digests();
  expect(others).toEqual([]);
  expect(digest?.paused).toBeUndefined();
  expect(digest?.strikes).toBeUndefined();

  loopback.faults.removeBot(noticeGuild);
  await loopback.slash({ ...admin, guildId: demo.secondDesk.id, channelId: demo.secondDesk.general }, 'help');
  await program.pass(day);
  expect(left()).toBeDefined();
  expect(posted()).toBe(3);
});
