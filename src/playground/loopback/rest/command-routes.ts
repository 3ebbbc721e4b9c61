import type { APIApplicationCommand } from 'discord-api-types/v10';
import { day } from '../../../domain/clock.ts';
import { knownError } from '../discord-error.ts';
import type { LoopbackState } from '../state.ts';
import { checkCommand, checkCommands, commandType, refuseTooMany } from '../validate/commands.ts';
import { rootField, throwProblems } from '../validate/field.ts';
import { toCommand } from '../wire/command.ts';
import { requireGuild } from './access.ts';
import { bodyOf, param, type RestRequest, type Route } from './route.ts';

const createsPerDay = 200;
const scopes = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

/** Registration of commands, for all guilds and for one. */
export const commandRoutes: readonly Route[] = scopes.flatMap((pattern): Route[] => [
  {
    method: 'GET',
    pattern,
    auth: 'bot',
    run: (state, request) => ({ status: 200, body: listOf(state, scopeOf(state, request)) }),
  },
  {
    method: 'PUT',
    pattern,
    auth: 'bot',
    run: (state, request) => {
      const scope = scopeOf(state, request);
      const field = rootField(request.body);
      checkCommands(field);
      throwProblems(field);
      const given = request.body as Record<string, unknown>[];
      refuseTooMany(given);
      return {
        status: 200,
        body: replace(
          state,
          scope,
          given.map((each) => merge(state, scope, each)),
        ),
      };
    },
  },
  {
    method: 'POST',
    pattern,
    auth: 'bot',
    run: (state, request) => {
      const scope = scopeOf(state, request);
      const field = rootField(request.body ?? {});
      checkCommand(field);
      throwProblems(field);
      const old = listOf(state, scope);
      const command = merge(state, scope, bodyOf(request));
      const others = old.filter(({ id }) => id !== command.id);
      refuseTooMany([...others, command]);
      replace(state, scope, [...others, command]);
      return { status: others.length < old.length ? 200 : 201, body: command };
    },
  },
  {
    method: 'GET',
    pattern: `${pattern}/:command`,
    auth: 'bot',
    run: (state, request) => ({ status: 200, body: requireCommand(state, request) }),
  },
  {
    method: 'PATCH',
    pattern: `${pattern}/:command`,
    auth: 'bot',
    run: (state, request) => {
      const scope = scopeOf(state, request);
      const old = requireCommand(state, request);
      const field = rootField({ ...old, ...bodyOf(request) });
      checkCommand(field);
      throwProblems(field);
      const command = toCommand(state, scope, field.value as Record<string, unknown>, old.id);
      replace(
        state,
        scope,
        listOf(state, scope).map((each) => (each.id === old.id ? command : each)),
      );
      return { status: 200, body: command };
    },
  },
  {
    method: 'DELETE',
    pattern: `${pattern}/:command`,
    auth: 'bot',
    run: (state, request) => {
      const scope = scopeOf(state, request);
      const { id } = requireCommand(state, request);
      replace(
        state,
        scope,
        listOf(state, scope).filter((each) => each.id !== id),
      );
      return { status: 204 };
    },
  },
]);

function scopeOf(state: LoopbackState, request: RestRequest): string {
  if (param(request, 'application') !== state.world.application.id) throw knownError(20012);
  const guildId = request.params['guild'];
  return guildId === undefined ? 'global' : requireGuild(state, guildId).id;
}

function listOf(state: LoopbackState, scope: string): APIApplicationCommand[] {
  return state.commands.get(scope) ?? [];
}

function requireCommand(state: LoopbackState, request: RestRequest): APIApplicationCommand {
  const command = listOf(state, scopeOf(state, request)).find(({ id }) => id === param(request, 'command'));
  if (!command) throw knownError(10063);
  return command;
}

function replace(state: LoopbackState, scope: string, commands: APIApplicationCommand[]): APIApplicationCommand[] {
  state.commands.set(scope, commands);
  state.emit({ type: 'commands.changed' });
  return commands;
}

/** The command under the id it had before, by type and name. A new one counts towards the day's creates: 30034. */
function merge(state: LoopbackState, scope: string, given: Record<string, unknown>): APIApplicationCommand {
  const type = commandType(given);
  const old = listOf(state, scope).find((each) => each.name === given['name'] && each.type === type);
  if (!old) countCreate(state, scope);
  return toCommand(state, scope, given, old?.id);
}

function countCreate(state: LoopbackState, scope: string): void {
  const now = state.clock().getTime();
  const recent = (state.commandCreates.get(scope) ?? []).filter((at) => now - at < day);
  if (recent.length >= createsPerDay) throw knownError(30034);
  state.commandCreates.set(scope, [...recent, now]);
}
