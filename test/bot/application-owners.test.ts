import { Client } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readOwners } from '../../src/bot/application-owners.ts';
import { minute } from '../../src/domain/clock.ts';
import { createLoopback } from '../../src/playground/loopback/create-loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';

const { owner, admin, moderator, member } = demo.users;

/** A client that is logged in to a loopback Discord of the test's own. */
async function logIn() {
  const loopback = await createLoopback({ limits: false });
  const client = new Client({ intents: [], rest: { api: loopback.apiBase } });
  onTestFinished(async () => {
    await client.destroy();
    await loopback.close();
  });
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(loopback.token);
  return { loopback, client: await ready };
}

const asksOf = ({ requests }: { requests: readonly { path: string }[] }) =>
  requests.filter(({ path }) => path.endsWith('/applications/@me')).length;

let now = new Date('2026-11-23T12:00:00Z');
const clock = () => now;

describe('readOwners', () => {
  it('is the one who owns the application, asked of Discord once for many questions', async () => {
    const { loopback, client } = await logIn();
    const before = asksOf(loopback);
    for (let times = 0; times < 3; times += 1) expect([...(await readOwners(client, clock))]).toEqual([owner]);
    expect(asksOf(loopback)).toBe(before + 1);
  });

  it('is asked again after ten minutes: who left has no say any more', async () => {
    const { loopback, client } = await logIn();
    expect([...(await readOwners(client, clock))]).toEqual([owner]);
    loopback.world.application.ownerId = admin;
    now = new Date(now.getTime() + 9 * minute);
    expect([...(await readOwners(client, clock))]).toEqual([owner]);
    now = new Date(now.getTime() + minute);
    expect([...(await readOwners(client, clock))]).toEqual([admin]);
  });

  it('is the members of its team, but for those who may only read or have not accepted', async () => {
    const { loopback, client } = await logIn();
    loopback.world.application.team = [
      { userId: owner, role: 'admin', accepted: true },
      { userId: admin, role: 'developer', accepted: true },
      { userId: moderator, role: 'read_only', accepted: true },
      { userId: member, role: 'admin', accepted: false },
    ];
    expect([...(await readOwners(client, clock))].sort()).toEqual([owner, admin].sort());
  });
});
