import { icon } from './icons.ts';
import { make } from './make-element.ts';

/** The commands that a message's menu offers, and what happens when one is picked. */
export interface MessageCommands {
  names(): string[];
  pick(messageId: string, command: string): void;
}

/** The button in a message's corner that opens its menu with the bot's commands, under "Apps". */
export function renderMessageMenu(messageId: string, commands: MessageCommands): HTMLElement {
  const list = make('div', { class: 'menu-list', role: 'menu' });
  const button = make(
    'button',
    { type: 'button', class: 'menu-button', 'aria-label': 'Apps', title: 'Apps', 'aria-haspopup': 'menu' },
    icon('menu'),
  );
  const menu = make('div', { slot: 'thread', class: 'message-menu' }, button, list);
  const close = (): void => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = (): void => {
    const items = commands.names().map((name) =>
      make(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          onclick: () => {
            close();
            commands.pick(messageId, name);
          },
        },
        name,
      ),
    );
    list.replaceChildren(
      make('p', {}, 'Apps'),
      ...(items.length > 0 ? items : [make('p', {}, 'No commands for messages here.')]),
    );
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    items[0]?.focus();
  };
  button.addEventListener('click', () => {
    if (list.hidden) open();
    else close();
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    close();
    button.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !menu.contains(relatedTarget)) close();
  });
  close();
  return menu;
}
