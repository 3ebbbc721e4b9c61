import { icon } from './icons.ts';
import { make } from './make-element.ts';

export interface SelectOption {
  label: string;
  value: string;
  description?: string;
  default?: boolean;
  /** An emoji before the label. */
  mark?: string;
}

export interface SelectMenu {
  /** Shown while nothing is chosen; the accessible name too. */
  label: string;
  options: SelectOption[];
  least: number;
  most: number;
  disabled: boolean;
  /** Called when a single choice is made, or when a list of several closes with a change. */
  choose(values: string[]): void;
}

let count = 0;
let isPressed = false;
addEventListener('pointerdown', () => (isPressed = true), { capture: true });
addEventListener('click', () => (isPressed = false), { capture: true });

/** A select as Discord has it: a button that opens a list box, one choice or several, by mouse and by keyboard. */
export function renderSelectMenu(menu: SelectMenu): HTMLElement {
  const listId = `select-${(count += 1)}`;
  const chosen = new Set(menu.options.filter((option) => option.default).map(({ value }) => value));
  const several = menu.most > 1;
  let active = 0;
  let changed = false;

  const face = make('span', { class: 'select-face' });
  const button = make(
    'button',
    {
      type: 'button',
      class: 'select-button',
      role: 'combobox',
      'aria-label': menu.label,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': listId,
      disabled: menu.disabled,
    },
    face,
    icon('chevron'),
  );
  const items = menu.options.map((option, index) => {
    const item = make(
      'div',
      { id: `${listId}-${index}`, role: 'option', class: 'select-option' },
      option.mark !== undefined && make('span', { class: 'emoji' }, option.mark),
      make('span', { class: 'select-label' }, option.label),
      option.description !== undefined && make('small', {}, option.description),
      several && make('span', { class: 'tick', 'aria-hidden': 'true' }),
    );
    item.addEventListener('click', () => {
      pick(index);
    });
    item.addEventListener('pointermove', () => {
      mark(index);
    });
    return item;
  });
  const list = make('div', {
    id: listId,
    class: 'select-list',
    role: 'listbox',
    'aria-multiselectable': several && 'true',
  });
  list.append(...items);
  list.hidden = true;

  const draw = (): void => {
    const labels = menu.options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
    face.textContent = labels.length > 0 ? labels.join(', ') : menu.label;
    face.classList.toggle('placeholder', labels.length === 0);
    items.forEach((item, index) => {
      item.setAttribute('aria-selected', String(chosen.has(menu.options[index]?.value ?? '')));
      item.classList.toggle('active', index === active);
    });
  };
  const mark = (index: number): void => {
    active = (index + items.length) % items.length;
    button.setAttribute('aria-activedescendant', `${listId}-${active}`);
    draw();
    items[active]?.scrollIntoView({ block: 'nearest' });
  };
  const hide = (): void => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const close = (): void => {
    // What stands below the list in a form moves when it goes: a pressed button would not be under the pointer any more.
    if (isPressed) addEventListener('click', hide, { once: true, capture: true });
    else hide();
    if (several && changed && chosen.size >= menu.least) menu.choose([...chosen]);
    changed = false;
  };
  const open = (): void => {
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    mark(
      Math.max(
        0,
        menu.options.findIndex(({ value }) => chosen.has(value)),
      ),
    );
    list.scrollIntoView({ block: 'nearest' });
  };
  const pick = (index: number): void => {
    const value = menu.options[index]?.value;
    if (value === undefined) return;
    if (!several) {
      const isTakenBack = menu.least === 0 && chosen.has(value);
      chosen.clear();
      if (!isTakenBack) chosen.add(value);
      close();
      menu.choose([...chosen]);
    } else if (chosen.has(value)) chosen.delete(value);
    else if (chosen.size < menu.most) chosen.add(value);
    changed = several;
    draw();
  };

  button.addEventListener('click', () => {
    if (list.hidden) open();
    else close();
  });
  button.addEventListener('keydown', (event) => {
    if (list.hidden) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      open();
    } else if (event.key === 'ArrowDown') mark(active + 1);
    else if (event.key === 'ArrowUp') mark(active - 1);
    else if (event.key === 'Enter' || event.key === ' ') pick(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const root = make('div', { class: 'select' }, button, list);
  root.addEventListener('focusout', (event) => {
    if (!root.contains(event.relatedTarget as Node | null)) close();
  });
  // A click on an option must not take the focus off the button, which would close the list first.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  draw();
  return root;
}
