import { MessageType } from 'discord-api-types/v10';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Actor, InteractionResult, Loopback, LoopbackEvent } from '../../../src/playground/loopback/loopback.ts';
import { demo, makeDemoWorld } from '../../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';

type Call = { name: string; arguments: unknown[] };

/** A Discord without a bot behind it: the answers are the test's own, and every call is kept. */
export interface TinyLoopback extends Loopback {
  calls: Call[];
  commands: APIApplicationCommand[];
  /** What the next interactions answer; a function of the call. */
  answer: (call: Call) => InteractionResult | Promise<InteractionResult>;
  choices: { name: string; value: string }[];
  emit(event: LoopbackEvent): void;
  /** Puts a message of the bot's into the channel and tells the followers. */
  post(channelId: string, parts: Partial<APIMessage>, audience?: string): APIMessage;
}

/** A loopback over the demo world that needs no bot, no gateway and no port. */
export function makeTinyLoopback(): TinyLoopback {
  const world = makeDemoWorld();
  const listeners = new Set<(event: LoopbackEvent) => void>();
  let count = 0;
  const call = async (name: string, ...given: unknown[]): Promise<InteractionResult> => {
    const made = { name, arguments: given };
    tiny.calls.push(made);
    return tiny.answer(made);
  };
  const tiny: TinyLoopback = {
    apiBase: 'http://127.0.0.1:0/api',
    token: demo.token,
    applicationId: demo.application,
    world,
    faults: {} as Loopback['faults'],
    requests: [],
    calls: [],
    commands: [],
    choices: [],
    answer: () => ({ kind: 'deferred' }),
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    post(channelId, parts, audience) {
      const message = makeMessage(`13000000000000${String((count += 1)).padStart(5, '0')}`, channelId, parts);
      findChannel(world, channelId)?.messages.push({ message, ...(audience !== undefined && { audience }) });
      tiny.emit({ type: 'message.created', message, ...(audience !== undefined && { audience }) });
      return message;
    },
    visibleCommands: () => tiny.commands,
    slash: (actor: Actor, command, options) => call('slash', actor, command, options),
    upload(actor, file) {
      tiny.calls.push({ name: 'upload', arguments: [actor, file] });
      return '77';
    },
    pick: (actor, messageId, command) => call('pick', actor, messageId, command),
    press: (actor, messageId, customId) => call('press', actor, messageId, customId),
    select: (actor, messageId, customId, values) => call('select', actor, messageId, customId, values),
    submitModal: (actor, customId, fields) => call('modal', actor, customId, fields),
    say: ({ channelId }, content) => tiny.post(channelId, { content }),
    async complete(actor, command, options, focused) {
      tiny.calls.push({ name: 'complete', arguments: [actor, command, options, focused] });
      return tiny.choices;
    },
    messagesFor: ({ userId, channelId }) =>
      (findChannel(world, channelId)?.messages ?? [])
        .filter(({ audience }) => audience === undefined || audience === userId)
        .map(({ message }) => message),
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return tiny;
}

function makeMessage(id: string, channelId: string, parts: Partial<APIMessage>): APIMessage {
  return {
    id,
    channel_id: channelId,
    author: {
      id: demo.bot,
      username: 'broadsheet',
      global_name: 'Broadsheet',
      bot: true,
      discriminator: '0',
      avatar: null,
    },
    content: '',
    timestamp: '2026-08-20T09:30:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: MessageType.Default,
    ...parts,
  };
}
