import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Action, Command } from './command.ts';
import type { Option } from './option.ts';

/** A command as Discord registers it. Guild contexts only: subscriptions and policies belong to a guild. */
export function commandJson(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options =
    command.subcommands === undefined
      ? command.action.options.map(optionJson)
      : Object.entries(command.subcommands).map(([name, action]) => subcommandJson(name, action));
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    ...(command.permissions === undefined ? {} : { default_member_permissions: command.permissions.toString() }),
  };
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
