import { make } from './make-element.ts';
import { renderLink } from './render-inline.ts';
import { localPicture, safeLink } from './safe-url.ts';
import type { Session } from './session.ts';

/** A picture from this machine, or a stand-in that names the host it would have come from. */
export function renderPicture(session: Session, address: string, className: string, alt = ''): HTMLElement | undefined {
  const link = safeLink(address);
  if (!link) return undefined;
  const source = localPicture(address, session.state.pictures);
  const standIn = (): HTMLElement =>
    make(
      'span',
      { class: `stand-in ${className}`, role: 'img', 'aria-label': alt || 'Picture not loaded' },
      hostOf(link),
    );
  if (!source) return standIn();
  const image = make('img', { class: className, src: source, alt, loading: 'lazy' });
  image.addEventListener('error', () => {
    image.replaceWith(standIn());
  });
  return image;
}

/** The picture, opening in full beside the page. */
export function renderLinkedPicture(
  session: Session,
  address: string,
  className: string,
  alt = '',
): HTMLElement | undefined {
  const picture = renderPicture(session, address, className, alt);
  const source = localPicture(address, session.state.pictures);
  return picture && source ? renderLink(new URL(source, location.href).href, [picture]) : picture;
}

function hostOf(link: string): string {
  return new URL(link).hostname;
}
