import { Team, TeamMemberMembershipState, TeamMemberRole, type Client } from 'discord.js';
import { minute, type Clock } from '../domain/clock.ts';

/** Discord is asked anew after this long: a team changes rarely, and whoever left it should not stay in charge for long. */
const freshFor = 10 * minute;

const known = new WeakMap<Client, { owners: ReadonlySet<string>; at: number }>();

/** Who owns the application that the bot is: its owner, or the members of its team, but for those who may only read. */
export async function readOwners(client: Client<true>, clock: Clock): Promise<ReadonlySet<string>> {
  const now = clock().getTime();
  const remembered = known.get(client);
  // A clock that was set back does not keep them for longer.
  if (remembered !== undefined && Math.abs(now - remembered.at) < freshFor) return remembered.owners;
  const { owner } = await client.application.fetch();
  const owners = new Set(owner instanceof Team ? membersOf(owner) : owner === null ? [] : [owner.id]);
  known.set(client, { owners, at: now });
  return owners;
}

function membersOf({ ownerId, members }: Team): string[] {
  const inCharge = [...members.values()].filter(
    ({ membershipState, role }) =>
      membershipState === TeamMemberMembershipState.Accepted && role !== TeamMemberRole.ReadOnly,
  );
  return [...(ownerId === null ? [] : [ownerId]), ...inCharge.map(({ id }) => id)];
}
