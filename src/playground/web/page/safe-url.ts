/** The address as a link may carry it: http or https only; undefined for `javascript:`, `data:` and whatever else. */
export function safeLink(address: string | null | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** The address of a picture if it is on this machine; undefined for any other, which the page must not ask. */
export function localPicture(address: string): string | undefined {
  const link = safeLink(address);
  if (!link) return undefined;
  const { hostname, protocol } = new URL(link);
  return hostname === '127.0.0.1' && protocol === 'http:' ? link : undefined;
}

/** True for a host that RFC 2606 keeps for invented ones: no page is behind its links. */
export function isInvented(address: string): boolean {
  return URL.canParse(address) && new URL(address).hostname.endsWith('.example');
}
