import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Command } from './command.ts';

const name = z.string().regex(/^[a-z0-9-]{1,32}$/, 'expected 1 to 32 lower-case letters, digits or hyphens');
/** Discord takes as much from an application. */
const mostMessageCommands = 15;
const description = z.string().min(1).max(100);
const handler = z.custom<() => unknown>((value) => typeof value === 'function', 'expected a function');
const action = z.looseObject({
  description,
  options: z.array(z.looseObject({ name, description, type: z.number() })).max(25),
  permissions: z.bigint().optional(),
  run: handler,
  complete: handler.optional(),
});
const commandSchema = z
  .looseObject({
    name: z.string().regex(/^\S(.{0,30}\S)?$/, 'expected 1 to 32 characters'),
    description,
    visibility: z.enum(['public', 'private']),
    place: z.enum(['guild', 'anywhere']).optional(),
    permissions: z.bigint().optional(),
    pressPermissions: z.bigint().optional(),
    forOwners: z.literal(true).optional(),
    press: handler.optional(),
    submit: handler.optional(),
    isPosting: handler.optional(),
    action: action.optional(),
    subcommands: z.record(name, action).optional(),
    onMessage: handler.optional(),
  })
  .refine(
    ({ action: one, subcommands, onMessage }) =>
      [one, subcommands, onMessage].filter((part) => part !== undefined).length === 1,
    { message: 'expected either options and run, or subcommands, or a message command' },
  )
  .refine((command) => command.onMessage !== undefined || name.safeParse(command.name).success, {
    path: ['name'],
    message: 'expected 1 to 32 lower-case letters, digits or hyphens',
  });

/** Every loaded command by name, in the order of their files. */
export type Commands = ReadonlyMap<string, Command>;

/**
 * The commands in a folder: one file each, named after its command, the command its default export.
 * @throws Error naming every file that holds no usable command, and why; no bad file is passed over.
 */
export async function loadCommands(folder: string): Promise<Commands> {
  const files = (await readdir(folder)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort();
  const problems: string[] = [];
  const commands = new Map<string, Command>();
  for (const file of files) {
    let module: { default?: unknown };
    try {
      module = (await import(pathToFileURL(path.join(folder, file)).href)) as { default?: unknown };
    } catch (error) {
      problems.push(`  ${file}: expected it to load, got ${String(error)}`);
      continue;
    }
    const result = commandSchema.safeParse(module.default);
    const expectedName = path.parse(file).name;
    if (!result.success) {
      problems.push(
        ...result.error.issues.map(
          ({ path: at, message }) => `  ${file}: ${at.join('.') || 'default export'}: ${message}`,
        ),
      );
    } else if (fileNameOf(result.data.name) !== expectedName) {
      problems.push(`  ${file}: name: expected "${expectedName}" after the file, got "${result.data.name}"`);
    } else {
      commands.set(result.data.name, module.default as Command);
    }
  }
  const onMessages = [...commands.values()].filter(({ onMessage }) => onMessage !== undefined).length;
  if (onMessages > mostMessageCommands) {
    problems.push(`  expected at most ${mostMessageCommands} message commands, got ${onMessages}`);
  }
  if (problems.length > 0) throw new Error(`Some files in ${folder} hold no usable command:\n${problems.join('\n')}`);
  if (commands.size === 0) throw new Error(`Expected commands in ${folder}, found none`);
  return commands;
}

/** `coverage-of-this-link` of `Coverage of this link`. */
function fileNameOf(commandName: string): string {
  return commandName.toLowerCase().replaceAll(' ', '-');
}
