import type { Dispatcher } from 'undici';
import type { FeedNetwork } from './feed-network.ts';
import { explainFailure, explainStatus } from './explain-failure.ts';
import type { FailedFetch, FetchOutcome } from './fetch-outcome.ts';
import { acceptedEncodings, readBody } from './read-body.ts';
import { readHeader, readMaxAge, readRetryAfter, readValidator } from './response-headers.ts';

export interface FeedRequest {
  url: string;
  etag?: string;
  lastModified?: string;
}

const maxRedirects = 5;
/** A longer address is followed, not remembered. */
const longestAddress = 2_000;
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

/**
 * Reads a feed, conditionally when validators of the last answer are given (RFC 9110, section 13). Redirects are
 * followed by hand, so that each hop is checked like the first. Never rejects: what went wrong is an outcome.
 */
export async function fetchFeed(
  request: FeedRequest,
  network: FeedNetwork,
  signal?: AbortSignal,
): Promise<FetchOutcome> {
  const deadline = AbortSignal.timeout(network.timeoutMs);
  const ended = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
  if (!URL.canParse(request.url))
    return badUrl(`Expected a feed address such as https://news.example/feed, got “${shorten(request.url)}”`);

  let url = new URL(request.url);
  let moved = true;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const refusal = network.refuseUrl(url);
    if (refusal !== undefined) return badUrl(refusal);
    try {
      const response = await get(url, request, network, ended);
      const location = readHeader(response.headers, 'location');
      if (redirects.has(response.statusCode) && location !== undefined) {
        await discard(response);
        if (!URL.canParse(location, url.href))
          return badUrl(`${url.host} sends on to “${shorten(location)}”, which is no address`);
        url = new URL(location, url);
        moved &&= permanent.has(response.statusCode);
        continue;
      }
      return await readResponse(response, url, {
        network,
        conditional: isConditional(request),
        moved: moved && hop > 0,
      });
    } catch (error) {
      return ended.aborted && !deadline.aborted
        ? { kind: 'failed', reason: 'network', message: `Reading ${url.host} was stopped by the program` }
        : explainFailure(deadline.aborted ? deadline.reason : error, url.host, network);
    }
  }
  const host = new URL(request.url).host;
  return {
    kind: 'failed',
    reason: 'too-many-redirects',
    message: `${host} redirected more than ${maxRedirects} times`,
  };
}

function get(
  url: URL,
  request: FeedRequest,
  network: FeedNetwork,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  return network.dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    signal,
    headers: {
      'user-agent': network.userAgent,
      accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
      'accept-encoding': acceptedEncodings,
      ...(request.etag !== undefined && { 'if-none-match': request.etag }),
      ...(request.lastModified !== undefined && { 'if-modified-since': request.lastModified }),
    },
  });
}

async function readResponse(
  response: Dispatcher.ResponseData,
  url: URL,
  context: { network: FeedNetwork; conditional: boolean; moved: boolean },
): Promise<FetchOutcome> {
  const { headers, statusCode } = response;
  const { network } = context;
  const maxAgeMs = readMaxAge(headers, network.clock());
  const moved = context.moved && url.href.length <= longestAddress && { movedTo: url.href };
  if (statusCode === 304 && context.conditional) {
    await discard(response);
    return { kind: 'unchanged', ...moved, ...(maxAgeMs !== undefined && { maxAgeMs }) };
  }
  if (statusCode < 200 || statusCode > 299) {
    await discard(response);
    return explainStatus(statusCode, url.host, readRetryAfter(headers, network.clock()));
  }
  const body = await readBody(response.body, readHeader(headers, 'content-encoding'), network.maxBytes);
  const contentType = readHeader(headers, 'content-type');
  const etag = readValidator(headers, 'etag');
  const lastModified = readValidator(headers, 'last-modified');
  return {
    kind: 'fresh',
    body,
    url: url.href,
    ...(contentType !== undefined && { contentType }),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...moved,
    ...(maxAgeMs !== undefined && { maxAgeMs }),
  };
}

/** Reads a small rest, so that the connection can be used again; closes it over a large one. */
async function discard(response: Dispatcher.ResponseData): Promise<void> {
  await response.body.dump({ limit: 16_384 });
}

function isConditional(request: FeedRequest): boolean {
  return request.etag !== undefined || request.lastModified !== undefined;
}

function badUrl(message: string): FailedFetch {
  return { kind: 'failed', reason: 'bad-url', message };
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
