import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEventStream } from './page-events.ts';
import { answerPageRequest } from './page-routes.ts';
import { loadVendorPackages } from './page-vendor.ts';
import type { PageOptions } from './page-options.ts';

export interface Page {
  url: string;
  close(): Promise<void>;
}

/** Serves the page that looks like Discord, on 127.0.0.1 only. */
export async function createPage(options: PageOptions): Promise<Page> {
  const vendor = await loadVendorPackages();
  const events = createEventStream(options.loopback, options.controls);
  const server = createServer((request, response) => {
    void answerPageRequest({ ...options, vendor, events }, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      events.close();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}
