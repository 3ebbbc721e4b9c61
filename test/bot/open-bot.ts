import path from 'node:path';
import { PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import type { Interaction } from 'discord.js';
import {
  defineCommand,
  defineMessageCommand,
  type Answer,
  type Command,
  type Context,
  type Press,
  type Submission,
  type TargetMessage,
} from '../../src/bot/command/command.ts';
import { deployCommands } from '../../src/bot/command/deploy-commands.ts';
import { openGateway } from '../../src/bot/gateway.ts';
import { loadCommands } from '../../src/bot/command/load-commands.ts';
import { Type } from '../../src/bot/command/option.ts';
import { createDigestSender } from '../../src/bot/post/post-message.ts';
import { routeInteraction } from '../../src/bot/command/route-interaction.ts';
import type { App } from '../../src/app/app.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { createLog } from '../../src/ops/log.ts';
import { createLoopback } from '../../src/playground/loopback/create-loopback.ts';
import { describeSent } from '../../src/schedule/digest/describe-sent.ts';
import { createTicker } from '../../src/ticker.ts';
import type { View } from '../../src/views/view.ts';
import type { Actor, InteractionResult, Loopback } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { root } from '../../src/root.ts';
import { demoNow, openDemoApp, type DemoApp } from '../open-demo-app.ts';

export const member: Actor = {
  userId: demo.users.member,
  guildId: demo.readingRoom.id,
  channelId: demo.readingRoom.general,
};
export const admin: Actor = { ...member, userId: demo.users.admin };

/** What the test's own `/try` does next; the test sets it. */
export type Trial = (values: object) => Promise<object> | object;

export interface Bot extends DemoApp {
  loopback: Loopback;
  applicationId: string;
  lines: Record<string, unknown>[];
  dead: string[];
  /** Set by the test before it types `/try`, picks `Try this`, presses one of its buttons or sends its form. */
  trial: {
    run: Trial;
    press: () => ReturnType<Trial>;
    pick: (message: TargetMessage, context: Context) => object;
    submit: (submission: Submission, context: Context) => Promise<View> | View;
  };
  close(): Promise<void>;
}

/** The real client, commands and use cases, logged in to a loopback Discord with the demo's news. */
export async function openBot(options: { hosts?: string[] } = {}): Promise<Bot> {
  const demoApp = await openDemoApp(options);
  const loopback = await createLoopback({ limits: false });
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  const trial: Bot['trial'] = {
    run: () => ({ content: 'tried' }),
    press: () => ({ content: 'pressed' }),
    submit: () => ({ content: 'sent' }),
    pick: () => ({ content: 'picked' }),
  };
  const commands = new Map([...(await loadCommands(path.join(root, 'commands'))), ...trials(trial)]);
  const dead: string[] = [];
  const sender = createDigestSender({ token: loopback.token, apiBase: loopback.apiBase });
  const onDead = (reason: string) => dead.push(reason);
  const { app, store } = demoApp;
  const ticker = createTicker({ app, store, sender, clock: () => demoNow, log, onDead });
  const sendNow: Context['sendNow'] = async (subscription) => describeSent(await ticker.sendNow(subscription));
  const gateway = await openGateway({
    token: loopback.token,
    apiBase: loopback.apiBase,
    log,
    clock: () => demoNow,
    onInteraction: (interaction: Interaction) =>
      routeInteraction(interaction, {
        app: demoApp.app,
        commands,
        clock: () => demoNow,
        log,
        sendNow,
        tendFollow: ticker.tendFollow,
      }),
    onDead,
  });
  const deployed = [...commands.values()].map(({ permissions, ...command }) =>
    // As when a guild's admins have given the command to everyone.
    ['audit', 'guarded', 'settings'].includes(command.name) || permissions === undefined
      ? command
      : { ...command, permissions },
  );
  await deployCommands(new Map(deployed.map((each) => [each.name, each as Command])), loopback.token, loopback.apiBase);
  commands.delete('forgotten');
  return {
    ...demoApp,
    loopback,
    applicationId: gateway.applicationId,
    lines,
    dead,
    trial,
    async close() {
      await gateway.close();
      await ticker.finish();
      sender.close();
      await loopback.close();
      await demoApp.close();
    },
  };
}

function trials(trial: Bot['trial']): Map<string, Command> {
  const place = 'anywhere';
  const isPosting = ({ parts: [part] }: Press) => part === 'post';
  const common = {
    description: 'A test of the router',
    run: (values: object) => trial.run(values) as Answer,
    press: () => trial.press() as Answer,
    submit: (submission: Submission, _app: App, context: Context) => trial.submit(submission, context),
  };
  const what = { name: 'what', description: 'Any', type: Type.String, autocomplete: true } as const;
  const file = { name: 'file', description: 'Any file', type: Type.Attachment } as const;
  const complete = () => {
    throw new Error('autocomplete is broken');
  };
  const secret = () => [{ name: 'secret', value: 'secret' }];
  const permissions = PermissionFlagsBits.ManageGuild;
  const all = [
    defineCommand({ ...common, name: 'try', visibility: 'public', place, isPosting, options: [what, file], complete }),
    defineCommand({
      ...common,
      name: 'guarded',
      visibility: 'private',
      options: [what],
      permissions,
      pressPermissions: permissions,
      complete: secret,
    }),
    defineCommand({
      ...common,
      name: 'owned',
      visibility: 'private',
      options: [what],
      forOwners: true,
      complete: secret,
    }),
    defineMessageCommand({
      name: 'Own this',
      description: 'A test of the router',
      visibility: 'private',
      forOwners: true,
      run: (message, _app, context) => trial.pick(message, context),
    }),
    defineMessageCommand({
      name: 'Try this',
      description: 'A test of the router',
      visibility: 'private',
      place,
      run: (message, _app, context) => trial.pick(message, context),
    }),
    defineCommand({ ...common, name: 'forgotten', visibility: 'private', options: [] }),
  ];
  return new Map(all.map((command) => [command.name, command]));
}

export const refuse = (): never => {
  throw new UserError('no', 'That day has no news.');
};

/** The message of an answer. */
export function messageOf(result: InteractionResult): APIMessage {
  if (result.kind === 'message' || result.kind === 'update') return result.message;
  throw new Error(`Expected a message, got ${JSON.stringify(result)}`);
}

/** The custom_id of a message's component that begins with this. */
export function componentOf(message: APIMessage, start: string): string {
  const ids = [...JSON.stringify(message.components).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id ?? '');
  const id = ids.find((each) => each.startsWith(start));
  if (id === undefined) throw new Error(`Expected a component ${start}…, got ${ids.join(', ')}`);
  return id;
}
