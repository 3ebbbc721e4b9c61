import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Action, Command } from './command.ts';
import type { Option } from './option.ts';

export type CommandJson =
  RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** A command as Discord registers it; for members' own accounts too where the application allows that. */
export function commandJson(command: Command, allowsUserInstall = true): CommandJson {
  const shared = {
    name: command.name,
    ...placesJson(command, allowsUserInstall),
    ...(command.permissions === undefined ? {} : { default_member_permissions: command.permissions.toString() }),
  };
  if (command.onMessage !== undefined) return { type: ApplicationCommandType.Message, ...shared };
  const options =
    command.subcommands === undefined
      ? command.action.options.map(optionJson)
      : Object.entries(command.subcommands).map(([name, action]) => subcommandJson(name, action));
  return { type: ApplicationCommandType.ChatInput, description: command.description, options, ...shared };
}

/** Guilds alone unless the command says otherwise: subscriptions and policies belong to a guild. */
function placesJson({ place = 'guild' }: Command, allowsUserInstall: boolean) {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  if (place === 'guild') return { integration_types: [GuildInstall], contexts: [Guild] };
  if (!allowsUserInstall) return { integration_types: [GuildInstall], contexts: [Guild, BotDM] };
  return { integration_types: [GuildInstall, UserInstall], contexts: [Guild, BotDM, PrivateChannel] };
}

function subcommandJson(name: string, action: Action): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description: action.description,
    options: action.options.map(optionJson),
  };
}

function optionJson(option: Option): APIApplicationCommandBasicOption {
  const { min, max, maxLength, channelTypes, ...rest } = option;
  const json = {
    ...rest,
    ...(min === undefined ? {} : { min_value: min }),
    ...(max === undefined ? {} : { max_value: max }),
    ...(maxLength === undefined ? {} : { max_length: maxLength }),
    ...(channelTypes === undefined ? {} : { channel_types: channelTypes }),
  };
  return json as APIApplicationCommandBasicOption;
}
