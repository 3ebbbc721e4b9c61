import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { serveHealth } from '../../src/ops/health.ts';

let end: (() => Promise<void>) | undefined;
afterEach(async () => {
  await end?.();
  end = undefined;
});

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('serveHealth', () => {
  it('answers 200 when ready and 503 when not, with the facts', async () => {
    const port = await findFreePort();
    let ready = false;
    end = await serveHealth(port, () => ({ ready, stories: 7 }));
    const ask = () => fetch(`http://127.0.0.1:${port}/healthz`);
    const before = await ask();
    expect(before.status).toBe(503);
    expect(await before.json()).toEqual({ ready: false, stories: 7 });
    ready = true;
    const after = await ask();
    expect(after.status).toBe(200);
    expect(after.headers.get('content-type')).toBe('application/json');
    expect(await after.json()).toEqual({ ready: true, stories: 7 });
  });

  it('knows no other address', async () => {
    const port = await findFreePort();
    end = await serveHealth(port, () => ({ ready: true }));
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  });

  it('rejects when the port is taken, and frees it when it ends', async () => {
    const port = await findFreePort();
    end = await serveHealth(port, () => ({ ready: true }));
    await expect(serveHealth(port, () => ({ ready: true }))).rejects.toThrow('EADDRINUSE');
    await end();
    end = await serveHealth(port, () => ({ ready: true }));
  });
});
