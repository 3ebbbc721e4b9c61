import { createServer } from 'node:http';

export interface HealthReport {
  ready: boolean;
  [fact: string]: unknown;
}

/** Serves `/healthz` on 127.0.0.1: 200 when ready, 503 when not, the facts as JSON. Resolves with what ends it. */
export async function serveHealth(port: number, report: () => HealthReport): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    if (request.url !== '/healthz') {
      response.writeHead(404).end();
      return;
    }
    const facts = report();
    response.writeHead(facts.ready ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(facts));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
    });
}
