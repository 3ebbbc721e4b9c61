import { knownError } from '../discord-error.ts';
import { toChannel } from '../wire/channel.ts';
import { toGuild, toRole } from '../wire/guild.ts';
import { toMember, toUserById } from '../wire/user.ts';
import { findMember } from '../world.ts';
import { requireGuild } from './access.ts';
import { param, type Route } from './route.ts';

/** What a bot reads of its guilds. */
export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/guilds/:guild',
    auth: 'bot',
    run: (state, request) => ({ status: 200, body: toGuild(requireGuild(state, param(request, 'guild'))) }),
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild/channels',
    auth: 'bot',
    run: (state, request) => {
      const { channels } = requireGuild(state, param(request, 'guild'));
      return {
        status: 200,
        body: channels.filter(({ thread }) => !thread).map((each) => toChannel(state.world, each)),
      };
    },
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild/threads/active',
    auth: 'bot',
    run: (state, request) => {
      const { channels } = requireGuild(state, param(request, 'guild'));
      const threads = channels.filter(({ thread }) => thread?.archived === false);
      return { status: 200, body: { threads: threads.map((each) => toChannel(state.world, each)), members: [] } };
    },
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild/roles',
    auth: 'bot',
    run: (state, request) => ({ status: 200, body: requireGuild(state, param(request, 'guild')).roles.map(toRole) }),
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild/members/:user',
    auth: 'bot',
    run: (state, request) => {
      const member = findMember(requireGuild(state, param(request, 'guild')), param(request, 'user'));
      if (!member) throw knownError(10007);
      return { status: 200, body: { ...toMember(member), user: toUserById(state.world, member.userId) } };
    },
  },
];
