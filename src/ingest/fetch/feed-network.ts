import type PQueue from 'p-queue';
import type { Dispatcher } from 'undici';
import type { Clock } from '../../domain/clock.ts';

export interface ResolvedAddress {
  address: string;
  family: number;
}

export interface FeedNetworkOptions {
  /** Exact hosts, `host` or `host:port`, that are read although they are private; on `host:port` any port is allowed. */
  allowPrivateHosts?: readonly string[];
  /** Ports beyond 80, 443, 8080 and 8443. */
  allowPorts?: readonly number[];
  userAgent: string;
  /** From the request to the last byte, redirects included. @default 15,000 */
  timeoutMs?: number;
  /** Of a body, after decompression. @default 5 MB */
  maxBytes?: number;
  /** Requests at a time, whoever makes them; one host is asked for two at a time. @default 64 */
  concurrency?: number;
  /** For a `Retry-After` or `Expires` that is a date. @default the real time */
  clock?: Clock;
  /** DNS, replaced in tests. */
  resolve?: (hostname: string) => Promise<readonly ResolvedAddress[]>;
}

/** The way out to feeds: no private address, no odd port, whatever a URL, a redirect or a name server says. */
export interface FeedNetwork {
  readonly dispatcher: Dispatcher;
  readonly userAgent: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly clock: Clock;
  /** Where every request waits for its turn; who answers a member goes first, with a priority of 1. */
  readonly turns: PQueue;
  /** A sentence that says why the URL may not be fetched; undefined when it may. */
  refuseUrl(url: URL): string | undefined;
  close(): Promise<void>;
}
