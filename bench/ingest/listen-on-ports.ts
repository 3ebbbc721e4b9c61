import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers on 40 ports of 127.0.0.1 and tells them to the process that started this one. */
export async function listenOnPorts(answer: RequestListener): Promise<Server[]> {
  const servers = Array.from({ length: 40 }, () => createServer(answer));
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.send?.(servers.map((server) => (server.address() as AddressInfo).port));
  return servers;
}
