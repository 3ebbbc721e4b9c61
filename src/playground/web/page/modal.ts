import { interact } from './act.ts';
import type { InteractionResult } from './contract.ts';
import { icon } from './icons.ts';
import { make } from './make-element.ts';
import { renderModalField } from './modal-field.ts';
import type { ModalComponent } from './modal-field.ts';
import type { Session } from './session.ts';

/** Opens the bot's form as a dialog; it closes when the bot has taken the answers. */
export function openModal(session: Session, modal: Extract<InteractionResult, { kind: 'modal' }>): void {
  const fields = (modal.components as ModalComponent[])
    .flatMap(unwrap)
    .map((field) => renderModalField(session, field));
  const problem = make('p', { class: 'failure', role: 'alert' });
  const submit = make('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const close = (): void => {
    dialog.close();
  };
  const form = make(
    'form',
    { method: 'dialog' },
    make(
      'header',
      {},
      make('h2', { id: 'modal-title' }, modal.title),
      make('button', { type: 'button', class: 'bare', 'aria-label': 'Close', onclick: close }, icon('close')),
    ),
    make('p', { class: 'modal-note' }, `This form goes to ${session.state.botName} on this machine, and nowhere else.`),
    ...fields.map(({ element }) => element),
    problem,
    make('footer', {}, make('button', { type: 'button', class: 'button quiet', onclick: close }, 'Cancel'), submit),
  );
  const dialog = make('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.disabled = true;
    problem.replaceChildren();
    const answers = Object.fromEntries(fields.flatMap(({ read }) => read()));
    const body = { ...session.place, customId: modal.customId, fields: answers };
    void interact('modal', body, (next) => {
      openModal(session, next);
    }).then((reason) => {
      submit.disabled = false;
      if (reason === undefined) close();
      else problem.replaceChildren(reason);
    });
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** An action row holds its field, a label (18) has it beside its text. */
function unwrap(component: ModalComponent): ModalComponent[] {
  if (component.type === 1) return component.components ?? [];
  if (component.type !== 18 || !component.component) return [component];
  const { label, description } = component;
  return [{ ...component.component, ...(label && { label }), ...(description && { description }) }];
}
