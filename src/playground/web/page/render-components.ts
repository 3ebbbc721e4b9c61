import { interact } from './act.ts';
import type { OpenModal } from './act.ts';
import type { APIMessage } from './contract.ts';
import { icon } from './icons.ts';
import { make } from './make-element.ts';
import { safeLink } from './safe-url.ts';
import { renderSelectMenu } from './select-menu.ts';
import type { SelectOption } from './select-menu.ts';
import type { Session } from './session.ts';

interface Emoji {
  name?: string | null;
  id?: string | null;
}

/** A component as Discord sends it; each kind has some of these. */
interface Component {
  type: number;
  components?: Component[];
  style?: number;
  label?: string;
  emoji?: Emoji;
  url?: string;
  custom_id?: string;
  disabled?: boolean;
  placeholder?: string;
  min_values?: number;
  max_values?: number;
  options?: (SelectOption & { emoji?: Emoji })[];
}

const buttonStyles = ['primary', 'primary', 'secondary', 'success', 'danger'];

/** The rows of buttons and selects below a message. */
export function renderComponents(session: Session, message: APIMessage, openModal: OpenModal): HTMLElement[] {
  const failure = make('p', { slot: 'components', class: 'failure', role: 'alert' });
  /** Runs an interaction with its control at work, and tells beneath the message if it failed. */
  const run = async (control: HTMLElement, work: () => Promise<string | undefined>): Promise<void> => {
    if (control.getAttribute('aria-busy') === 'true') return;
    control.setAttribute('aria-busy', 'true');
    failure.replaceChildren();
    const reason = await work();
    control.removeAttribute('aria-busy');
    if (reason !== undefined) failure.replaceChildren(reason);
  };
  const render = (component: Component): HTMLElement => {
    if (component.type === 2) return renderButton(session, message, component, openModal, run);
    if (component.type === 3) return renderSelect(session, message, component, openModal, run);
    return make('p', { class: 'unknown' }, `The playground cannot show components of type ${component.type}.`);
  };
  const rows = ((message.components ?? []) as Component[]).map((row) =>
    make('div', { slot: 'components', class: 'row' }, ...(row.components ?? [row]).map(render)),
  );
  return rows.length > 0 ? [...rows, failure] : [];
}

type Run = (control: HTMLElement, work: () => Promise<string | undefined>) => Promise<void>;

function renderButton(
  session: Session,
  message: APIMessage,
  component: Component,
  openModal: OpenModal,
  run: Run,
): HTMLElement {
  const { style = 2, label, emoji, url, disabled = false, custom_id: customId } = component;
  const mark = emoji?.name && make('span', { class: 'emoji' }, emoji.id ? `:${emoji.name}:` : emoji.name);
  const face = [mark || undefined, label];
  if (style === 5) {
    const href = safeLink(url);
    const attributes = { class: 'button secondary', href, target: '_blank', rel: 'noopener noreferrer' };
    return make('a', attributes, ...face, icon('external'));
  }
  const button = make(
    'button',
    {
      type: 'button',
      class: `button ${buttonStyles[style] ?? 'secondary'}`,
      disabled: disabled || customId === undefined,
    },
    ...face,
  );
  button.addEventListener('click', () => {
    const body = { ...session.place, messageId: message.id, customId: customId ?? '' };
    void run(button, () => interact('press', body, openModal));
  });
  return button;
}

function renderSelect(
  session: Session,
  message: APIMessage,
  component: Component,
  openModal: OpenModal,
  run: Run,
): HTMLElement {
  const { custom_id: customId = '', placeholder = 'Make a selection', min_values: least = 1 } = component;
  const options = component.options ?? [];
  const menu = renderSelectMenu({
    label: placeholder,
    options: options.map((each) => ({ ...each, ...(each.emoji?.name && { mark: each.emoji.name }) })),
    least,
    most: component.max_values ?? 1,
    disabled: component.disabled ?? false,
    choose(values) {
      const body = { ...session.place, messageId: message.id, customId, values };
      void run(menu, () => interact('select', body, openModal));
    },
  });
  return menu;
}
