import type { XmlElement } from './xml-element.ts';

/** What addresses in an element are relative to: every xml:base on the way to it, else `url` (RFC 3986, section 5.1). */
export function resolveBase(element: XmlElement, url: string): string {
  const outer = element.parent === undefined ? url : resolveBase(element.parent, url);
  const declared = element.attribute('xml:base');
  return declared !== undefined && URL.canParse(declared, outer) ? new URL(declared, outer).href : outer;
}
