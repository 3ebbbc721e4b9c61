/**
 * The URL normalised so that it can stand in a masked link, or undefined when it is not plain http(s), carries credentials,
 * or is longer than `limit`.
 */
export function httpUrl(url: string, limit: number): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const isPlain = /^https?:$/.test(parsed.protocol) && parsed.username === '' && parsed.password === '';
  if (!isPlain || parsed.hostname.includes('[')) return undefined;
  const href = parsed.href.replace(/[()[\]\\|*`<>"'~]/g, (character) => percentEncode(character));
  return href.length <= limit ? href : undefined;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
