import { canonicalUrl } from '../article/canonical-url.ts';
import { isWebPage } from '../discover/find-alternate-feed.ts';
import type { FeedNetwork } from '../fetch/feed-network.ts';
import { fetchSoon } from '../fetch/fetch-soon.ts';
import type { FetchFailure } from '../fetch/fetch-outcome.ts';
import { decodeBody } from '../parse/decode-body.ts';
import { readHead, type PageHead } from './read-head.ts';

/** An article's page, or in a few words why there is none: `is no web page`. */
export type ReadPage =
  ({ kind: 'page'; /** Canonical, after redirects. */ url: string } & PageHead) | { kind: 'failed'; message: string };

/** A member waits, in milliseconds. */
const patience = 8_000;

const meanings: Partial<Record<FetchFailure, string>> = {
  'blocked-address': 'is not on the public internet',
  'bad-url': 'is no address that can be read',
  dns: 'is on no server that is known',
  timeout: 'did not answer in time',
  'too-large': 'is too large',
  'too-many-redirects': 'sends on and on',
};

/** Reads the head of the page behind a link, guarded like a feed: public addresses only, and bounded. Never rejects. */
export async function readPage(link: string, network: FeedNetwork, signal?: AbortSignal): Promise<ReadPage> {
  const deadline = AbortSignal.timeout(patience);
  const ended = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
  const outcome = await fetchSoon(link, network, ended);
  if (outcome.kind !== 'fresh') {
    if (deadline.aborted) return { kind: 'failed', message: 'did not answer in time' };
    const status =
      outcome.kind === 'failed' && outcome.status !== undefined ? `answers with ${outcome.status}` : undefined;
    const meaning = outcome.kind === 'failed' ? meanings[outcome.reason] : undefined;
    return { kind: 'failed', message: status ?? meaning ?? 'can’t be read' };
  }
  const url = canonicalUrl(outcome.url);
  const text = decodeBody(outcome.body, outcome.contentType);
  if (url === undefined || !isWebPage(text)) return { kind: 'failed', message: 'is no web page' };
  return { kind: 'page', url, ...readHead(text, outcome.url) };
}
