import { ApplicationCommandType as Type } from 'discord-api-types/v10';
import { knownError } from '../discord-error.ts';
import { checkList, checkObject, checkUnique } from './check-list.ts';
import { checkBoolean, checkChoice } from './check-number.ts';
import { checkDescription, checkName, refuseDescription } from './command-name.ts';
import { checkOptionList } from './command-options.ts';
import { at, type Field, isAbsent, report } from './field.ts';

const charactersPerCommand = 8000;
/** The greatest number of commands in a scope, by type: chat, user, message, entry point. */
export const commandLimits: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

/** Checks a bulk registration: each command, no name twice in a type. */
export function checkCommands(field: Field): void {
  const commands = checkList(field, { required: true, max: 130 });
  for (const command of commands) checkCommand(command);
  checkUnique(
    commands,
    (command) => `${commandType(command.value)}:${String(at(command, 'name').value)}`,
    'APPLICATION_COMMANDS_DUPLICATE_NAME',
    'Application command names must be unique',
  );
}

/** Throws 30032 if there are more commands of one type than a scope may have. */
export function refuseTooMany(commands: readonly unknown[]): void {
  const counts = new Map<Type, number>();
  for (const command of commands) counts.set(commandType(command), (counts.get(commandType(command)) ?? 0) + 1);
  for (const [type, count] of counts) if (count > (commandLimits[type] ?? 0)) throw knownError(30032);
}

/** The command's type; left out it is a chat command. */
export function commandType(command: unknown): Type {
  const type = typeof command === 'object' && command !== null ? (command as { type?: Type | null }).type : undefined;
  return type ?? Type.ChatInput;
}

/** Checks one command with its options and the 8000 characters it may have in all. */
export function checkCommand(command: Field): void {
  if (!checkObject(command, { required: true })) return;
  checkChoice(at(command, 'type'), [Type.ChatInput, Type.User, Type.Message, Type.PrimaryEntryPoint]);
  const isChatInput = commandType(command.value) === Type.ChatInput;
  let total = checkName(command, isChatInput);
  if (isChatInput) total += checkDescription(command) + checkOptionList(at(command, 'options'), 'command');
  else if (commandType(command.value) !== Type.PrimaryEntryPoint) refuseDescription(command);
  if (total > charactersPerCommand) {
    report(command, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${charactersPerCommand})`);
  }
  checkPermissionBits(at(command, 'default_member_permissions'));
  checkBoolean(at(command, 'dm_permission'));
  checkBoolean(at(command, 'nsfw'));
  for (const context of checkList(at(command, 'contexts'))) checkChoice(context, [0, 1, 2], { required: true });
  for (const type of checkList(at(command, 'integration_types'))) checkChoice(type, [0, 1], { required: true });
}

/** A string of digits by the documentation, an integer by the specification: Discord takes both. */
function checkPermissionBits(field: Field): void {
  if (isAbsent(field)) return;
  if ((typeof field.value === 'string' || typeof field.value === 'number') && /^\d+$/.test(String(field.value))) return;
  report(field, 'NUMBER_TYPE_COERCE', `Value "${String(field.value)}" is not int.`);
}
