import type { APIApplicationCommand, LocalizationMap } from 'discord-api-types/v10';
import type { LoopbackState } from '../state.ts';
import { commandType } from '../validate/commands.ts';

/** Discord's command object for what was registered; a new id where none is given. */
export function toCommand(
  state: LoopbackState,
  scope: string,
  given: Record<string, unknown>,
  id: string = state.nextId(),
): APIApplicationCommand {
  const permissions = given['default_member_permissions'];
  return {
    id,
    application_id: state.world.application.id,
    version: state.nextId(),
    type: commandType(given),
    ...(scope === 'global' ? {} : { guild_id: scope }),
    name: String(given['name']).trim(),
    name_localizations: localizationsOf(given['name_localizations']),
    description: typeof given['description'] === 'string' ? given['description'].trim() : '',
    description_localizations: localizationsOf(given['description_localizations']),
    ...(Array.isArray(given['options']) ? { options: given['options'] as never } : {}),
    default_member_permissions:
      typeof permissions === 'string' || typeof permissions === 'number' ? String(permissions) : null,
    nsfw: given['nsfw'] === true,
    integration_types: (given['integration_types'] ?? [0]) as never,
    ...(scope === 'global' ? { contexts: (given['contexts'] ?? null) as never } : {}),
  };
}

function localizationsOf(given: unknown): LocalizationMap | null {
  return typeof given === 'object' ? given : null;
}
