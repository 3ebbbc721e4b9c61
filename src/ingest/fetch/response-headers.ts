type Headers = Record<string, string | string[] | undefined>;

/** The header's value; the first of several. */
export function readHeader(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  const text = (Array.isArray(value) ? value[0] : value)?.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** A validator that can be sent back as it came; undefined for one with odd characters or of more than 512. */
export function readValidator(headers: Headers, name: 'etag' | 'last-modified'): string | undefined {
  const value = readHeader(headers, name);
  return value !== undefined && /^[ -~]{1,512}$/.test(value) ? value : undefined;
}

/** How long the answer stays fresh, in ms, by `Cache-Control` and `Age`, else by `Expires` (RFC 9111, section 4.2). */
export function readMaxAge(headers: Headers, now: Date): number | undefined {
  const cacheControl = readHeader(headers, 'cache-control')?.toLowerCase() ?? '';
  if (/\bno-(?:cache|store)\b/.test(cacheControl)) return undefined;
  const seconds = /\bmax-age="?(\d{1,9})/.exec(cacheControl)?.[1];
  if (seconds !== undefined) {
    const age = Number(/^\d{1,9}/.exec(readHeader(headers, 'age') ?? '')?.[0] ?? 0);
    return positive((Number(seconds) - age) * 1000);
  }
  const expires = Date.parse(readHeader(headers, 'expires') ?? '');
  const date = Date.parse(readHeader(headers, 'date') ?? '');
  return positive(expires - (Number.isNaN(date) ? now.getTime() : date));
}

/** How long the server asks us to stay away, in ms (RFC 9110, section 10.2.3): seconds or a date. */
export function readRetryAfter(headers: Headers, now: Date): number | undefined {
  const value = readHeader(headers, 'retry-after');
  if (value === undefined) return undefined;
  return positive(/^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime());
}

function positive(milliseconds: number): number | undefined {
  return milliseconds > 0 ? milliseconds : undefined;
}
