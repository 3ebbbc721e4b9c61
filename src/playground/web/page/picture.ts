import { make } from './make-element.ts';
import { renderLink } from './render-inline.ts';
import { localPicture, safeLink } from './safe-url.ts';

/** A picture from this machine, or a stand-in that names the host it would have come from. */
export function renderPicture(address: string, className: string, alt = ''): HTMLElement | undefined {
  const link = safeLink(address);
  if (!link) return undefined;
  const { hostname } = new URL(link);
  const standIn = (): HTMLElement =>
    make('span', { class: `stand-in ${className}`, role: 'img', 'aria-label': alt || 'Picture not loaded' }, hostname);
  const source = localPicture(link);
  if (!source) return standIn();
  const image = make('img', { class: className, src: source, alt });
  image.addEventListener('error', () => {
    image.replaceWith(standIn());
  });
  return image;
}

/** The picture, opening in full beside the page. */
export function renderLinkedPicture(address: string, className: string, alt = ''): HTMLElement | undefined {
  const picture = renderPicture(address, className, alt);
  const source = localPicture(address);
  return picture && source ? renderLink(source, [picture]) : picture;
}
