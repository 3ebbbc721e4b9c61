export type Child = Node | string | undefined | false;
type Listener = (event: never) => void;
export type Attributes = Record<string, string | number | boolean | Listener | undefined>;

/**
 * A new element. `onclick` and the like take functions, `true` an empty attribute; `undefined` and `false` leave it out.
 * Strings become text nodes, so nothing that a feed or a reader wrote is ever read as markup.
 */
export function make<Tag extends string>(tag: Tag, attributes: Attributes = {}, ...children: Child[]): ElementOf<Tag> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element as ElementOf<Tag>;
}

type ElementOf<Tag extends string> = Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement;

/** The element of that id in index.html. @throws if it is not there. */
export function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`Expected index.html to have an element with the id ${id}.`);
  return element;
}
