import { expect, it, onTestFinished } from 'vitest';
import { hour } from '../../src/domain/clock.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { startPlayground } from '../../src/playground/start-playground.ts';
import { noon } from './noon.ts';

it('tells of a breaking story in the news channel as the clock moves on', async () => {
  const playground = await startPlayground({ ticks: false, logLevel: 'silent', startAt: noon });
  onTestFinished(() => playground.close());
  const member = { userId: demo.users.member, guildId: demo.readingRoom.id, channelId: demo.readingRoom.news };
  expect(playground.loopback.messagesFor(member)).toEqual([]);
  for (let hours = 0; hours < 3; hours += 1) await playground.controls.advanceClock(hour);
  const [alert] = playground.loopback.messagesFor(member);
  expect(alert?.embeds[0]?.title).toContain('Nordavel');
  expect(alert?.embeds[0]?.description).toMatch(/^\*\*\d independent sources, [23] leaning groups, in .+\*\*/);
});
