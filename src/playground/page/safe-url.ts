/** The address as a link may carry it: http or https only; undefined for `javascript:`, `data:` and whatever else. */
export function safeLink(address: string | null | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/**
 * Where the browser gets a picture without leaving this machine: loopback addresses directly, others through the page
 * server if it can open pictures; undefined if neither.
 */
export function localPicture(address: string, throughServer: boolean): string | undefined {
  const link = safeLink(address);
  if (!link) return undefined;
  const { hostname, protocol } = new URL(link);
  if (hostname === '127.0.0.1' && protocol === 'http:') return link;
  return throughServer ? `/picture?url=${encodeURIComponent(link)}` : undefined;
}
