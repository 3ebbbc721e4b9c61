import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeMeasuredFeeds } from './parse-feeds.ts';

// A process of its own, so that its work is not counted: feeds of 25 items, of which every tenth has changed.
const { body } = makeMeasuredFeeds()[0]!;
const ports: number[] = [];
let bytes = 0;
for (let port = 0; port < 40; port += 1) {
  const server = createServer((request, response) => {
    const number = Number(request.url?.slice(1));
    const isChanged = number % 10 === 0;
    response.writeHead(isChanged ? 200 : 304, { etag: '"1"', 'content-type': 'application/rss+xml' });
    response.end(isChanged ? body : undefined);
  });
  server.on('connection', (socket) => {
    socket.on('close', () => {
      bytes += socket.bytesRead + socket.bytesWritten;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ports.push((server.address() as AddressInfo).port);
}
process.on('message', () => process.send?.(bytes));
process.send?.(ports);
