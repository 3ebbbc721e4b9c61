import { find, make } from './make-element.ts';

const shownFor = 6000;

/** Shows one line for a few seconds, announced to screen readers. */
export function showToast(text: string, kind: 'report' | 'problem' = 'report'): void {
  const toast = make('p', { class: `toast ${kind}` }, text);
  find('toasts').append(toast);
  setTimeout(() => {
    toast.remove();
  }, shownFor);
}

/** Shows a failed promise as a toast instead of losing it. */
export function report(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    showToast(error instanceof Error ? error.message : String(error), 'problem');
  });
}
