import { post } from './ask-server.ts';
import type { APIMessage } from './contract.ts';
import { channelMark } from './draw-side.ts';
import { find, make } from './make-element.ts';
import { renderEphemeralNote, renderMessage } from './render-message.ts';
import type { MessageActions } from './render-message.ts';
import { currentChannel } from './session.ts';
import type { Session } from './session.ts';
import { report } from './toast.ts';

export interface MessageList {
  /** Shows another channel's messages, oldest first. */
  reset(messages: APIMessage[]): void;
  /** Adds the message, or puts it in its old place. */
  put(message: APIMessage): void;
  /** Draws every message again, as when the clock has jumped. */
  redraw(): void;
  remove(messageId: string): void;
  /** Shows that a command is on its way; returns the function that takes the note away again. */
  showPending(text: string): () => void;
  /** Shows why an interaction failed, to this user only, until dismissed. */
  showFailure(title: string, reason: string): void;
}

const groupingTime = 7 * 60_000;

/** The messages of the channel that is open. */
export function createMessageList(session: () => Session, actions: Omit<MessageActions, 'dismiss'>): MessageList {
  const scroller = find('scroller');
  const root = find('messages');
  const dismissed = new Set<string>();
  const shown = new Map<string, { message: APIMessage; element: HTMLElement }>();
  let reading: HTMLElement | undefined;

  const dismiss = (messageId: string): void => {
    list.remove(messageId);
    report(post('dismiss', { ...session().place, messageId }));
  };
  const list: MessageList = {
    reset(messages) {
      shown.clear();
      reading = undefined;
      root.replaceChildren(renderBeginning(session()));
      for (const message of messages) list.put(message);
      scrollDown();
    },
    put(message) {
      if (dismissed.has(message.id)) return;
      const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 160;
      const isNew = !shown.has(message.id);
      const element = renderMessage(session(), message, { ...actions, dismiss });
      const known = shown.get(message.id);
      const before = known ? known.element.previousElementSibling : root.lastElementChild;
      if (continues(before, message)) element.setAttribute('message-body-only', '');
      if (known) known.element.replaceWith(element);
      else root.append(element);
      shown.set(message.id, { message, element });
      if (atEnd) scrollDown(isNew ? element : undefined);
    },
    redraw() {
      for (const { message } of [...shown.values()]) list.put(message);
    },
    remove(messageId) {
      dismissed.add(messageId);
      shown.get(messageId)?.element.remove();
      shown.delete(messageId);
    },
    showPending(text) {
      const note = make('div', { class: 'pending', role: 'status' }, make('span', { class: 'dots' }), text);
      root.append(note);
      reading = undefined;
      scrollDown();
      return () => {
        note.remove();
      };
    },
    showFailure(title, reason) {
      const note = make(
        'div',
        { class: 'failed-command', role: 'alert' },
        make('p', {}, make('span', { class: 'failed-title' }, title)),
        make('p', { class: 'failure' }, reason),
        renderEphemeralNote(() => {
          note.remove();
        }),
      );
      root.append(note);
      reading = undefined;
      scrollDown();
    },
  };

  const continues = (before: Element | null, message: APIMessage): boolean => {
    const previous = [...shown.values()].find(({ element }) => element === before)?.message;
    if (!previous || message.interaction_metadata || previous.flags !== message.flags) return false;
    const apart = Date.parse(message.timestamp) - Date.parse(previous.timestamp);
    return previous.author.id === message.author.id && apart < groupingTime;
  };
  /** Scrolls to the end, but never past the beginning of a new message that is taller than the window. */
  const scrollDown = (newest?: HTMLElement): void => {
    reading = newest ?? reading;
    const scroll = (): void => {
      scroller.scrollTop = scroller.scrollHeight;
      const hidden = reading ? scroller.getBoundingClientRect().top - reading.getBoundingClientRect().top : 0;
      if (hidden > 0) scroller.scrollTop -= hidden + 12;
    };
    scroll();
    // Lit draws in a microtask, so the heights are known a frame later.
    requestAnimationFrame(scroll);
  };
  // A picture that arrives late must not push the end out of sight.
  root.addEventListener(
    'load',
    () => {
      if (scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 500) scrollDown();
    },
    true,
  );
  return list;
}

function renderBeginning(session: Session): HTMLElement {
  const channel = currentChannel(session);
  const isDirect = channel?.type === 1;
  const name = channel?.name ?? '';
  return make(
    'div',
    { class: 'beginning' },
    make('div', { class: 'beginning-mark' }, channelMark(channel?.type ?? 0)),
    make('h2', {}, isDirect ? name : `Welcome to #${name}!`),
    make(
      'p',
      {},
      isDirect ? `Your direct messages with ${name} begin here.` : `This is the start of the #${name} channel.`,
    ),
    isDirect
      ? make('p', {}, 'Type ', make('kbd', {}, '/'), ` to see what ${name} does here; the rest is for servers.`)
      : make('p', {}, 'Type ', make('kbd', {}, '/'), ' to see what the bot can do.'),
  );
}
