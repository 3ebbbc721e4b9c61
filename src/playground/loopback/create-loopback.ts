import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../domain/clock.ts';
import { pickCommand } from './act/pick-command.ts';
import { findPlace } from './act/place.ts';
import { say } from './act/say.ts';
import { submitModal } from './act/submit-modal.ts';
import { completeOption, typeCommand } from './act/type-command.ts';
import { uploadFile } from './act/upload-file.ts';
import { chooseValues, pressButton } from './act/use-component.ts';
import { visibleCommands } from './act/visible-commands.ts';
import { createFaults } from './create-faults.ts';
import { openGateway } from './gateway/gateway.ts';
import type { Loopback, LoopbackEvent, RecordedRequest } from './loopback.ts';
import { makeDemoWorld } from './make-demo-world.ts';
import { removeMessage } from './messages.ts';
import { canView } from './permissions.ts';
import { createRateLimits, discordLimits, type Limits } from './rest/rate-limits.ts';
import { createRequestFaults } from './rest/request-faults.ts';
import { type RestServer, serveRequest } from './rest/serve-request.ts';
import { createSnowflakes } from './snowflakes.ts';
import type { LoopbackState } from './state.ts';
import { findChannel, type World } from './world.ts';

const recordedRequests = 10_000;

export interface LoopbackOptions {
  /** Default: the real time. */
  clock?: Clock;
  /** Default: any free port. */
  port?: number;
  /** Default: makeDemoWorld(). */
  world?: World;
  /** Rates to hold the bot to; false holds it to none, for load tests. Default: Discord's. */
  limits?: Limits | false;
}

/** Opens the loopback Discord on 127.0.0.1: REST under `/api/v10`, the gateway by WebSocket on the same port. */
export async function createLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const { clock = () => new Date(), port = 0, world = makeDemoWorld(), limits = discordLimits } = options;
  const requests: RecordedRequest[] = [];
  const listeners = new Set<(event: LoopbackEvent) => void>();
  let origin = '';
  const state: LoopbackState = {
    world,
    clock,
    nextId: createSnowflakes(clock),
    origin: () => origin,
    commands: new Map(),
    commandCreates: new Map(),
    interactions: new Map(),
    modals: new Map(),
    files: new Map(),
    uploads: new Map(),
    nonces: new Map(),
    closedDms: new Set(),
    emit: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    dispatch: (name, data, guildId) => {
      gateway.dispatch(name, data, guildId);
    },
  };
  const requestFaults = createRequestFaults();
  const rest: RestServer = {
    state,
    limits: createRateLimits(clock, limits),
    faults: requestFaults,
    record: (request) => {
      requests.push(request);
      if (requests.length > recordedRequests) requests.shift();
    },
  };
  const server = createServer((request, response) => void serveRequest(rest, request, response));
  const gateway = openGateway(server, state);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiBase: `${origin}/api`,
    token: world.token,
    applicationId: world.application.id,
    world,
    faults: createFaults(state, gateway, requestFaults),
    requests,
    visibleCommands: (actor) => visibleCommands(state, findPlace(world, actor)),
    slash: (actor, command, given = {}) => typeCommand(state, actor, command, given),
    complete: (actor, command, given, focused) => completeOption(state, actor, command, given, focused),
    upload: (actor, file) => uploadFile(state, actor, file),
    pick: (actor, messageId, command) => pickCommand(state, actor, messageId, command),
    press: (actor, messageId, customId) => pressButton(state, actor, messageId, customId),
    select: (actor, messageId, customId, values) => chooseValues(state, actor, messageId, customId, values),
    submitModal: (actor, customId, fields) => submitModal(state, actor, customId, fields),
    say: (actor, content) => say(state, actor, content),
    messagesFor({ userId, channelId }) {
      const channel = findChannel(world, channelId);
      const seen = channel && canView(world, userId, channel) ? channel.messages : [];
      return seen.filter(({ audience = userId }) => audience === userId).map(({ message }) => message);
    },
    dismiss(actor, messageId) {
      const { channel } = findPlace(world, actor);
      const entry = channel.messages.find(({ message }) => message.id === messageId);
      if (entry?.audience === actor.userId) removeMessage(state, channel, messageId);
    },
    follow(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    ready: () => gateway.ready(),
    close: () =>
      new Promise((resolve) => {
        gateway.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
