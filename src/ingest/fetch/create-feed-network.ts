import { lookup as lookupAddresses } from 'node:dns/promises';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import PQueue from 'p-queue';
import { Agent, buildConnector } from 'undici';
import { BlockedAddressError } from './blocked-address-error.ts';
import type { FeedNetwork, FeedNetworkOptions, ResolvedAddress } from './feed-network.ts';
import { isPublicAddress } from './public-address.ts';

const usualPorts = [80, 443, 8080, 8443];
const connectionsPerHost = 2;

/** Creates the network that feeds are fetched through. The address is checked before and after connecting. */
export function createFeedNetwork(options: FeedNetworkOptions): FeedNetwork {
  const ports = new Set([...usualPorts, ...(options.allowPorts ?? [])]);
  const allowed = new Set(options.allowPrivateHosts?.map((host) => host.toLowerCase()));
  const resolve = options.resolve ?? ((hostname: string) => lookupAddresses(hostname, { all: true }));
  const timeoutMs = options.timeoutMs ?? 15_000;

  const publicLookup: LookupFunction = (hostname, lookupOptions, callback) => {
    resolvePublic(hostname, resolve).then(
      (addresses) => {
        const [first] = addresses;
        if (lookupOptions.all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error as NodeJS.ErrnoException, []);
      },
    );
  };
  const connectPublic = buildConnector({ timeout: timeoutMs, lookup: publicLookup });
  const connectAllowed = buildConnector({ timeout: timeoutMs });

  const isAllowedHost = (hostname: string, port: string): boolean =>
    allowed.has(hostname) || allowed.has(`${hostname}:${port}`);

  const connect: buildConnector.connector = (target, callback) => {
    if (isAllowedHost(target.hostname, target.port || defaultPort(target.protocol))) {
      connectAllowed(target, callback);
      return;
    }
    // net.connect asks no lookup function about an address that is written out.
    const literal = literalAddress(target.hostname);
    if (literal !== undefined && !isPublicAddress(literal)) {
      callback(new BlockedAddressError(target.hostname, literal), null);
      return;
    }
    connectPublic(target, (error, socket) => {
      if (error !== null) callback(error, null);
      else callback(...checkPeer(target.hostname, socket));
    });
  };

  const dispatcher = new Agent({
    connect,
    pipelining: 1,
    // Whoever asks: a refresh, a command, or a redirect from elsewhere.
    connections: connectionsPerHost,
    keepAliveTimeout: 10_000,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 32_768,
  });

  return {
    dispatcher,
    userAgent: options.userAgent,
    timeoutMs,
    maxBytes: options.maxBytes ?? 5_000_000,
    clock: options.clock ?? (() => new Date()),
    turns: new PQueue({ concurrency: options.concurrency ?? 64 }),
    refuseUrl(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return `Expected a feed address of http or https, got ${url.protocol}//`;
      }
      if (url.username !== '' || url.password !== '') {
        return `Expected the feed address of ${url.hostname} without a user name and password, got one with them`;
      }
      const port = url.port || defaultPort(url.protocol);
      if (isAllowedHost(url.hostname, port) || ports.has(Number(port))) return undefined;
      return `Expected ${url.hostname} to serve its feed on port ${[...ports].join(', ')}, got port ${port}`;
    },
    async close() {
      await dispatcher.destroy();
    },
  };
}

async function resolvePublic(
  hostname: string,
  resolve: (hostname: string) => Promise<readonly ResolvedAddress[]>,
): Promise<[ResolvedAddress, ...ResolvedAddress[]]> {
  const [first, ...rest] = await resolve(hostname);
  if (first === undefined) throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
  // One private address among public ones is how a rebinding name server begins: refuse the whole answer.
  for (const { address } of [first, ...rest]) {
    if (!isPublicAddress(address)) throw new BlockedAddressError(hostname, address);
  }
  return [first, ...rest];
}

function checkPeer(hostname: string, socket: Socket): [null, Socket] | [Error, null] {
  const peer = socket.remoteAddress;
  if (peer !== undefined && isPublicAddress(peer)) return [null, socket];
  socket.destroy();
  return [new BlockedAddressError(hostname, peer ?? 'an unknown address'), null];
}

function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
}

function defaultPort(protocol: string): string {
  return protocol === 'https:' ? '443' : '80';
}
