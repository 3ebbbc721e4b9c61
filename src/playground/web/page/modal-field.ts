import { make } from './make-element.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderSelectMenu } from './select-menu.ts';
import type { SelectOption } from './select-menu.ts';
import { currentGuild } from './session.ts';
import type { Session } from './session.ts';

/** A component of a modal as Discord sends it: https://docs.discord.com/developers/components/reference */
export interface ModalComponent {
  type: number;
  components?: ModalComponent[];
  component?: ModalComponent;
  custom_id?: string;
  label?: string;
  description?: string;
  content?: string;
  style?: number;
  required?: boolean;
  placeholder?: string;
  value?: string;
  min_length?: number;
  max_length?: number;
  min_values?: number;
  max_values?: number;
  options?: SelectOption[];
  channel_types?: number[];
  /** What is chosen at first in a menu of channels or roles. */
  default_values?: { id: string }[];
}

export interface ModalField {
  element: HTMLElement;
  /** The custom_id with what was entered; empty for text that only stands there. */
  read: () => [string, string | string[]][];
}

/** A labelled input of a modal: text, selects, radio, check boxes. */
export function renderModalField(session: Session, field: ModalComponent): ModalField {
  switch (field.type) {
    case 4:
      return renderText(field);
    case 3:
      return renderSelect(field, field.options ?? []);
    case 6:
      return renderSelect(field, withDefaults(field, roleOptions(session)));
    case 8:
      return renderSelect(field, withDefaults(field, channelOptions(session, field.channel_types)));
    case 21:
      return renderChoices(field, 'radio');
    case 22:
      return renderChoices(field, 'checkbox');
    case 10:
      return { element: renderMarkdown(session, field.content ?? ''), read: () => [] };
    default:
      return {
        element: make('p', { class: 'unknown' }, `The playground cannot show fields of type ${field.type}.`),
        read: () => [],
      };
  }
}

function renderText(field: ModalComponent): ModalField {
  const id = `field-${field.custom_id ?? ''}`;
  const required = field.required ?? true;
  const attributes = {
    id,
    required,
    placeholder: field.placeholder,
    minlength: field.min_length,
    maxlength: field.max_length ?? 4000,
  };
  const input =
    field.style === 2 ? make('textarea', { ...attributes, rows: 4 }) : make('input', { ...attributes, type: 'text' });
  input.value = field.value ?? '';
  const label = make('label', { for: id }, field.label ?? '', required && renderStar());
  return {
    element: make('div', { class: 'field' }, label, renderDescription(field), input),
    read: () => [[field.custom_id ?? '', input.value]],
  };
}

function renderSelect(field: ModalComponent, options: SelectOption[]): ModalField {
  let values = options.filter((option) => option.default).map(({ value }) => value);
  const menu = renderSelectMenu({
    label: field.placeholder ?? field.label ?? 'Make a selection',
    options,
    least: field.min_values ?? 1,
    most: field.max_values ?? 1,
    disabled: false,
    choose(chosen) {
      values = chosen;
    },
  });
  const label = make('div', { class: 'label' }, field.label ?? '', (field.required ?? true) && renderStar());
  return {
    element: make('div', { class: 'field' }, label, renderDescription(field), menu),
    read: () => [[field.custom_id ?? '', values]],
  };
}

function renderChoices(field: ModalComponent, type: 'radio' | 'checkbox'): ModalField {
  const name = field.custom_id ?? '';
  const inputs = (field.options ?? []).map((option) => {
    const required = type === 'radio' && (field.required ?? true);
    return { option, input: make('input', { type, name, value: option.value, checked: option.default, required }) };
  });
  const element = make(
    'fieldset',
    { class: 'field' },
    make('legend', {}, field.label ?? '', (field.required ?? true) && renderStar()),
    renderDescription(field),
    ...inputs.map(({ option, input }) =>
      make('label', { class: 'choice' }, input, make('span', {}, option.label), renderDescription(option)),
    ),
  );
  return {
    element,
    read: () => {
      const values = inputs.filter(({ input }) => input.checked).map(({ input }) => input.value);
      return [[name, type === 'radio' ? (values[0] ?? '') : values]];
    },
  };
}

function channelOptions(session: Session, types?: number[]): SelectOption[] {
  const channels = currentGuild(session)?.channels ?? [];
  return channels
    .filter(({ type }) => !types || types.includes(type))
    .map(({ id, name }) => ({ label: `#${name}`, value: id }));
}

/** Every role but @everyone, which Discord's menus leave out. */
function roleOptions(session: Session): SelectOption[] {
  const guild = currentGuild(session);
  return (guild?.roles ?? []).filter(({ id }) => id !== guild?.id).map(({ id, name }) => ({ label: name, value: id }));
}

function withDefaults({ default_values = [] }: ModalComponent, options: SelectOption[]): SelectOption[] {
  const chosen = new Set(default_values.map(({ id }) => id));
  return options.map((option) => ({ ...option, default: chosen.has(option.value) }));
}

function renderDescription({ description }: { description?: string }): HTMLElement | undefined {
  return description ? make('small', {}, description) : undefined;
}

function renderStar(): HTMLElement {
  return make('span', { class: 'required', title: 'required' }, ' *');
}
