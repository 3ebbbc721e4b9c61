import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFeedNetwork } from '../../src/ingest/fetch/create-feed-network.ts';
import type { FeedNetwork, FeedNetworkOptions } from '../../src/ingest/fetch/feed-network.ts';

export interface TestServer {
  /** `127.0.0.1:<port>` */
  host: string;
  url: string;
  port: number;
}

/** Serves on 127.0.0.1 until the test is over. */
export async function serve(listener: RequestListener): Promise<TestServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}`, port };
}

/** A network that is closed when the test is over. */
export function openNetwork(options: Partial<FeedNetworkOptions> = {}): FeedNetwork {
  const network = createFeedNetwork({ userAgent: 'Broadsheet/0 (test)', timeoutMs: 2_000, ...options });
  onTestFinished(() => network.close());
  return network;
}
