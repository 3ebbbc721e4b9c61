import { STATUS_CODES } from 'node:http';
import { BlockedAddressError } from './blocked-address-error.ts';
import type { FailedFetch } from './fetch-outcome.ts';
import { BodyTooLargeError, UnknownEncodingError } from './read-body.ts';

const dnsCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'ENODATA', 'ESERVFAIL', 'EAI_FAIL']);
const timeoutCodes = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
const tlsCode = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO$|HOSTNAME_MISMATCH)/;

const malformedCodes = new Set(['UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const brokenPacking = /^(?:Z_|ERR_(?:BROTLI|_ERROR))/;

/** The failure that an exception of the network means, told in a sentence; `host` is what the admin knows it by. */
export function explainFailure(
  error: unknown,
  host: string,
  limits: { timeoutMs: number; maxBytes: number },
): FailedFetch {
  const cause = findCause(error);
  const code = codeOf(cause);
  if (cause instanceof BlockedAddressError) {
    return failed('blocked-address', `${cause.message}; feeds are read from public addresses only`);
  }
  if (cause instanceof BodyTooLargeError) {
    return failed('too-large', `${host} sent more than ${megabytes(limits.maxBytes)}, the most a feed may have`);
  }
  if (cause instanceof UnknownEncodingError)
    return failed('network', `${host} sent ${cause.message}, which was not asked for`);
  if (isTimeout(error) || timeoutCodes.has(code)) {
    return failed('timeout', `${host} did not send the feed within ${Math.round(limits.timeoutMs / 1000)} s`);
  }
  if (dnsCodes.has(code)) return failed('dns', `${host} was not found: no name server knows an address for it`);
  if (code === 'ECONNREFUSED') return failed('refused', `${host} refused the connection`);
  if (tlsCode.test(code)) return failed('tls', `${host} has no valid certificate (${code})`);
  if (malformedCodes.has(code) || (cause instanceof Error && cause.name === 'HTTPParserError')) {
    return failed('network', `${host} sent an answer that is no proper HTTP (${code || 'unknown protocol'})`);
  }
  if (brokenPacking.test(code))
    return failed('network', `${host} sent a compressed body that can’t be unpacked (${code})`);
  const detail = code === '' ? messageOf(cause) : code;
  return failed('network', `The connection to ${host} broke off (${detail})`);
}

/** The failure that a status other than 2xx and 304 means. */
export function explainStatus(status: number, host: string, retryAfterMs: number | undefined): FailedFetch {
  const meaning = statusMeanings[status] ?? STATUS_CODES[status]?.toLowerCase() ?? 'unknown status';
  return {
    ...failed('http-status', `${host} answered ${status} (${meaning})`),
    status,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

const statusMeanings: Record<number, string> = {
  401: 'needs a login',
  403: 'blocked',
  404: 'not found',
  410: 'gone for good',
  429: 'too many requests',
  451: 'not available here for legal reasons',
};

function failed(reason: FailedFetch['reason'], message: string): FailedFetch {
  return { kind: 'failed', reason, message };
}

/** A happy-eyeballs failure wraps one error per address: the blocked one counts most, else the first. */
function findCause(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) {
    const causes: unknown[] = error.errors;
    return causes.find((each) => each instanceof BlockedAddressError) ?? causes[0];
  }
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && codeOf(error) === '' ? findCause(cause) : error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 120);
}

function megabytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.round(bytes / 1_000_000)} MB` : `${bytes} bytes`;
}
