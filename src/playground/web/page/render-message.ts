import type { OpenModal } from './act.ts';
import { avatar, botAvatar } from './avatar.ts';
import type { APIMessage } from './contract.ts';
import { formatMessageTime } from './format-timestamp.ts';
import { icon } from './icons.ts';
import { make } from './make-element.ts';
import { renderAttachments } from './render-attachments.ts';
import { renderComponents } from './render-components.ts';
import { renderEmbed } from './render-embed.ts';
import { renderMessageMenu } from './message-menu.ts';
import type { MessageCommands } from './message-menu.ts';
import { renderMarkdown } from './render-markdown.ts';
import { currentTime, findUser, memberColor } from './session.ts';
import type { Session } from './session.ts';

const ephemeralFlag = 1 << 6;
const loadingFlag = 1 << 7;
const suppressEmbedsFlag = 1 << 2;

export interface MessageActions {
  openModal: OpenModal;
  dismiss(messageId: string): void;
  openChannel(channelId: string): void;
  commands: MessageCommands;
}

/** A message in Skyra's frame, with our own rows of components and note on ephemeral ones. */
export function renderMessage(session: Session, message: APIMessage, actions: MessageActions): HTMLElement {
  const flags = message.flags ?? 0;
  const { author } = message;
  const name = author.global_name ?? author.username;
  const loading = (flags & loadingFlag) !== 0;
  const embeds = flags & suppressEmbedsFlag ? [] : message.embeds;
  return make(
    'discord-message',
    {
      id: `message-${message.id}`,
      role: 'article',
      'aria-label': `${name}, ${formatMessageTime(new Date(message.timestamp), currentTime(session))}`,
      author: name,
      avatar: author.id === session.state.botId ? botAvatar() : avatar(name),
      bot: author.bot ?? false,
      'role-color': memberColor(session, author.id),
      timestamp: formatMessageTime(new Date(message.timestamp), currentTime(session)),
      edited: !loading && Boolean(message.edited_timestamp),
      ephemeral: (flags & ephemeralFlag) !== 0,
    },
    renderUsedCommand(session, message),
    loading ? renderThinking(name) : message.content !== '' && renderMarkdown(session, message.content),
    renderAttachments(message),
    ...embeds.map((embed) => renderEmbed(session, embed)),
    ...renderComponents(session, message, actions.openModal),
    message.thread !== undefined && renderThread(message.thread, actions),
    (flags & ephemeralFlag) === 0 && !loading && renderMessageMenu(message.id, actions.commands),
    (flags & ephemeralFlag) !== 0 &&
      renderEphemeralNote(() => {
        actions.dismiss(message.id);
      }),
  );
}

/** `A member used /story` above an answer. */
function renderUsedCommand(session: Session, message: APIMessage): HTMLElement | undefined {
  const metadata = message.interaction_metadata;
  if (!metadata || (metadata.type as number) !== 2) return undefined;
  const name = findUser(session, metadata.user.id)?.name ?? metadata.user.username;
  // Deprecated, yet still the only place where Discord sends the command's name.
  const command = (message as { interaction?: { name?: string } }).interaction?.name ?? 'a command';
  return make('discord-command', {
    slot: 'reply',
    author: name,
    avatar: avatar(name),
    command,
    type: 'slash_command',
    'role-color': memberColor(session, metadata.user.id),
  });
}

function renderThinking(name: string): HTMLElement {
  return make(
    'p',
    { class: 'thinking' },
    make('span', { class: 'dots', 'aria-hidden': 'true' }),
    `${name} is thinking…`,
  );
}

/** The thread that was started from a message, which opens it. */
function renderThread(
  { id, name }: { id: string; name?: string | null },
  actions: Pick<MessageActions, 'openChannel'>,
): HTMLElement {
  const onclick = (): void => {
    actions.openChannel(id);
  };
  return make(
    'div',
    { slot: 'thread', class: 'message-thread' },
    icon('thread'),
    make('button', { type: 'button', class: 'link', onclick }, name ?? 'Thread'),
  );
}

/** `Only you can see this · Dismiss message`. */
export function renderEphemeralNote(dismiss: () => void): HTMLElement {
  return make(
    'div',
    { slot: 'thread', class: 'ephemeral-note' },
    icon('eye'),
    'Only you can see this • ',
    make('button', { type: 'button', class: 'link', onclick: dismiss }, 'Dismiss message'),
  );
}
