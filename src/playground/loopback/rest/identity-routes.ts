import { TeamMemberMembershipState } from 'discord-api-types/v10';
import { knownError } from '../discord-error.ts';
import type { LoopbackState } from '../state.ts';
import { toUser, toUserById } from '../wire/user.ts';
import { findMember, findUser, type World } from '../world.ts';
import { param, type Route } from './route.ts';

/** Who the bot is, and where its gateway lies. */
export const identityRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/gateway',
    auth: 'token',
    run: (state) => ({ status: 200, body: { url: gatewayUrl(state) } }),
  },
  {
    method: 'GET',
    pattern: '/gateway/bot',
    auth: 'bot',
    run: (state) => ({
      status: 200,
      body: {
        url: gatewayUrl(state),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      },
    }),
  },
  {
    method: 'GET',
    pattern: '/users/@me',
    auth: 'bot',
    run: ({ world }) => ({ status: 200, body: toUserById(world, world.botId) }),
  },
  {
    method: 'GET',
    pattern: '/users/@me/guilds',
    auth: 'bot',
    run: ({ world }) => ({
      status: 200,
      body: world.guilds
        .filter((guild) => findMember(guild, world.botId))
        .map(({ id, name }) => ({ id, name, icon: null, banner: null, owner: false, permissions: '0', features: [] })),
    }),
  },
  {
    method: 'GET',
    pattern: '/users/:user',
    auth: 'bot',
    run: ({ world }, request) => {
      const user = findUser(world, param(request, 'user'));
      if (!user) throw knownError(10013);
      return { status: 200, body: toUser(user) };
    },
  },
  ...['/applications/@me', '/oauth2/applications/@me'].map((pattern): Route => ({
    method: 'GET',
    pattern,
    auth: 'bot',
    run: (state) => ({ status: 200, body: toApplication(state) }),
  })),
  {
    method: 'GET',
    pattern: '/applications/:application/emojis',
    auth: 'bot',
    run: () => ({ status: 200, body: { items: [] } }),
  },
];

function gatewayUrl(state: LoopbackState): string {
  return state.origin().replace('http:', 'ws:');
}

/** Discord gives the members of an application's team with what they may do; of one without a team, nothing. */
function toTeam(world: World) {
  const { id, name, ownerId, team } = world.application;
  if (team === undefined) return null;
  const members = team.map(({ userId, role, accepted }) => ({
    team_id: id,
    user: toUserById(world, userId),
    role,
    membership_state: accepted ? TeamMemberMembershipState.Accepted : TeamMemberMembershipState.Invited,
    permissions: ['*'],
  }));
  return { id, name, icon: null, owner_user_id: ownerId, members };
}

function toApplication({ world }: LoopbackState) {
  const { id, name, ownerId } = world.application;
  return {
    id,
    name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    team: toTeam(world),
    owner: toUserById(world, ownerId),
    approximate_guild_count: world.guilds.filter((guild) => findMember(guild, world.botId)).length,
    integration_types_config: { 0: {}, 1: {} },
  };
}
