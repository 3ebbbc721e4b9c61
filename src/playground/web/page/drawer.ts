import { icon } from './icons.ts';
import { find } from './make-element.ts';

/** Makes the channel list a drawer on narrow screens; returns the function that closes it. */
export function wireDrawer(): () => void {
  const menu = find('menu');
  const veil = find('veil');
  const set = (open: boolean): void => {
    document.body.classList.toggle('drawer-open', open);
    menu.setAttribute('aria-expanded', String(open));
  };
  const close = (): void => {
    set(false);
  };
  menu.append(icon('menu'));
  menu.addEventListener('click', () => {
    set(!document.body.classList.contains('drawer-open'));
  });
  veil.addEventListener('click', close);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return close;
}
