import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { LoopbackState } from '../state.ts';
import { ClientRefusal } from './client-refusal.ts';
import type { Place } from './place.ts';
import { visibleCommands } from './visible-commands.ts';

/** A typed command: what was registered, the subcommands on the way, and the options of the last. */
export interface FoundCommand {
  command: APIApplicationCommand;
  /** Names of subcommand group and subcommand, outermost first. */
  steps: { name: string; type: Type.Subcommand | Type.SubcommandGroup }[];
  options: readonly APIApplicationCommandOption[];
}

/** Finds `digest subscribe` among the commands that the user sees. Throws a ClientRefusal that names what is there. */
export function findCommand(state: LoopbackState, place: Place, typed: string): FoundCommand {
  const [name = '', ...rest] = typed.replace(/^\//, '').trim().split(/\s+/);
  const visible = visibleCommands(state, place).filter(({ type }) => type === ApplicationCommandType.ChatInput);
  const command = visible.find((each) => each.name === name);
  if (!command) {
    const names = visible.map((each) => `/${each.name}`).join(', ') || 'none';
    throw new ClientRefusal(`Expected a command that ${place.user.globalName} sees here (${names}), got /${name}`);
  }
  const steps: FoundCommand['steps'] = [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const step of rest) {
    const next = options.find((option) => option.name === step);
    if (next?.type !== Type.Subcommand && next?.type !== Type.SubcommandGroup) {
      throw new ClientRefusal(`Expected a subcommand of /${name} (${namesOf(options)}), got ${step}`);
    }
    steps.push({ name: step, type: next.type });
    options = next.options ?? [];
  }
  if (options.some(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup)) {
    throw new ClientRefusal(`Expected a subcommand behind /${typed} (${namesOf(options)}), got none`);
  }
  return { command, steps, options };
}

function namesOf(options: readonly APIApplicationCommandOption[]): string {
  return options.map(({ name }) => name).join(', ') || 'none';
}
