import { botAvatar } from './avatar.ts';
import { missingOptions } from './command-line.ts';
import type { CommandLine, Token } from './command-line.ts';
import type { LeafOption } from './leaf-commands.ts';
import { find, make } from './make-element.ts';

/** One line of the list above the message box. */
export interface Entry {
  title: string;
  /** Names of a command's options. */
  options?: string[];
  detail?: string | undefined;
  take(): void;
}

export interface Popup {
  showCommands(query: string, entries: Entry[]): void;
  showOptions(
    line: Extract<CommandLine, { stage: 'filling' }>,
    token: Token | undefined,
    add: (option: LeafOption) => void,
  ): void;
  showValues(entries: Entry[]): void;
  showNote(text: string): void;
  showProblem(text: string): void;
  /** False if nothing is marked. */
  takeActive(): boolean;
  takeFirst(): boolean;
  /** False if there is no list to move in. */
  move(step: number): boolean;
  hasEntries(): boolean;
  close(): void;
}

/** The list above the message box, with the bar of the command's options below it. */
export function createPopup(input: HTMLInputElement): Popup {
  const root = find('composer-popup');
  const list = find('suggestions');
  const bar = find('option-bar');
  let entries: Entry[] = [];
  let active = -1;

  const mark = (index: number): void => {
    active = index;
    const items = [...list.querySelectorAll('[role=option]')];
    items.forEach((item, at) => {
      item.setAttribute('aria-selected', String(at === active));
    });
    items[active]?.scrollIntoView({ block: 'nearest' });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `suggestion-${active}`);
  };
  const open = (): void => {
    root.hidden = false;
    input.setAttribute('aria-expanded', String(entries.length > 0));
  };
  const fill = (heading: string, next: Entry[], start: number): void => {
    entries = next;
    const items = entries.map((entry, index) =>
      renderEntry(entry, index, () => {
        mark(index);
      }),
    );
    list.replaceChildren(
      ...(heading ? [make('div', { class: 'popup-heading', role: 'presentation' }, heading)] : []),
      ...items,
    );
    list.hidden = items.length === 0 && heading === '';
    mark(next.length > 0 ? start : -1);
    open();
  };
  const take = (index: number): boolean => {
    const entry = entries[index];
    entry?.take();
    return entry !== undefined;
  };
  // A click in the list must not take the focus off the message box, which would close it.
  root.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });

  return {
    showCommands(query, next) {
      bar.replaceChildren();
      fill(query ? `Commands matching /${query}` : 'Commands', next, 0);
    },
    showOptions(line, token, add) {
      bar.replaceChildren(...renderBar(line, token, add));
      fill('', [], -1);
    },
    showValues(next) {
      fill('', next, -1);
    },
    showNote(text) {
      fill(text, [], -1);
    },
    showProblem(text) {
      fill('', [], -1);
      bar.append(make('p', { class: 'failure', role: 'alert' }, text));
    },
    takeActive: () => take(active),
    takeFirst: () => take(0),
    move(step) {
      if (entries.length === 0) return false;
      mark(active < 0 ? (step > 0 ? 0 : entries.length - 1) : (active + step + entries.length) % entries.length);
      return true;
    },
    hasEntries: () => entries.length > 0,
    close() {
      entries = [];
      active = -1;
      root.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    },
  };
}

function renderEntry(entry: Entry, index: number, mark: () => void): HTMLElement {
  return make(
    'div',
    {
      id: `suggestion-${index}`,
      role: 'option',
      class: 'suggestion',
      onclick: () => {
        entry.take();
      },
      onpointermove: mark,
    },
    entry.options && make('img', { src: botAvatar(), alt: '', class: 'suggestion-avatar' }),
    make(
      'span',
      { class: 'suggestion-text' },
      make(
        'span',
        { class: 'suggestion-title' },
        entry.title,
        ...(entry.options ?? []).map((name) => make('span', { class: 'suggestion-option' }, name)),
      ),
      entry.detail !== undefined && make('span', { class: 'suggestion-detail' }, entry.detail),
    ),
  );
}

function renderBar(
  { command, tokens }: Extract<CommandLine, { stage: 'filling' }>,
  token: Token | undefined,
  add: (option: LeafOption) => void,
): HTMLElement[] {
  const missing = missingOptions(command, tokens);
  const chips = command.options.map((option) => {
    const isCurrent = token?.option === option;
    const state = isCurrent ? 'current' : missing.includes(option) ? 'missing' : 'filled';
    const chip = make(
      'button',
      {
        type: 'button',
        class: `chip ${state}`,
        title: option.description,
        tabindex: -1,
        disabled: state !== 'missing',
      },
      option.name,
      option.required && make('span', { class: 'required', title: 'required' }, '*'),
    );
    chip.addEventListener('click', () => {
      add(option);
    });
    return chip;
  });
  const about = token ? `${token.option.name}: ${token.option.description}` : command.description;
  return [
    make('div', { class: 'chips' }, make('strong', {}, `/${command.name}`), ...chips),
    make('p', { class: 'option-about' }, about),
  ];
}
