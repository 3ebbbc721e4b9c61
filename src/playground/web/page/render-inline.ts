import { formatTimestamp } from './format-timestamp.ts';
import { make } from './make-element.ts';
import type { Inline } from './parse-inline.ts';
import { currentGuild, currentTime, findUser } from './session.ts';
import type { Session } from './session.ts';

/** Parsed text as nodes. Everything a feed wrote ends in text nodes or in a checked `href`. */
export function renderInline(session: Session, nodes: Inline[]): Node[] {
  return nodes.map((node) => renderNode(session, node));
}

/** Writes the moment's words into every relative timestamp below the root. */
export function refreshTimestamps(session: Session, root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-relative]')) {
    const at = new Date(Number(element.dataset['relative']) * 1000);
    element.textContent = formatTimestamp(at, 'R', currentTime(session));
  }
}

function renderNode(session: Session, node: Inline): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'code':
      return make('discord-code', {}, node.text);
    case 'link':
      return renderLink(node.href, renderInline(session, node.children));
    case 'spoiler':
      return make('discord-spoiler', {}, ...renderInline(session, node.children));
    case 'timestamp':
      return renderTimestamp(session, node.seconds, node.style);
    case 'mention':
      return renderMention(session, node);
    case 'emoji':
      return make('span', { class: 'emoji-name' }, `:${node.name}:`);
    default:
      return make(node.kind === 'strong' ? 'strong' : node.kind, {}, ...renderInline(session, node.children));
  }
}

/** A link that opens beside the page and tells the other site nothing. */
export function renderLink(href: string, children: (Node | string)[]): HTMLElement {
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer', title: href }, ...children);
}

function renderTimestamp(session: Session, seconds: number, style: string): HTMLElement {
  const at = new Date(seconds * 1000);
  const text = formatTimestamp(at, style, currentTime(session));
  const full = formatTimestamp(at, 'F', currentTime(session));
  return make('discord-time', { title: full, 'data-relative': style === 'R' && seconds }, text);
}

function renderMention(session: Session, { of, id, name }: Extract<Inline, { kind: 'mention' }>): HTMLElement {
  const guild = currentGuild(session);
  switch (of) {
    case 'user':
      return make('discord-mention', { type: 'user' }, findUser(session, id)?.name ?? 'unknown-user');
    case 'role':
      return make(
        'discord-mention',
        { type: 'role' },
        guild?.roles.find((role) => role.id === id)?.name ?? 'deleted-role',
      );
    case 'channel':
      return make(
        'discord-mention',
        { type: 'channel' },
        guild?.channels.find((each) => each.id === id)?.name ?? 'unknown',
      );
    case 'command':
      return make('discord-mention', { type: 'slash', 'data-command': name }, name ?? '');
  }
}
