import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { downloadFile } from '../../../src/bot/command/download-file.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const file = (url: string, size = 5) => ({ id: '1', name: 'feeds.opml', url, size });

describe('downloadFile', () => {
  it('reads a file from the host that stands in for Discord', async () => {
    const origin = await serve((_, response) => response.end('hello'));
    const bytes = await downloadFile(file(`${origin}/attachments/1/feeds.opml`), `${origin}/api`, 5);
    expect(Buffer.from(bytes).toString()).toBe('hello');
  });

  it('asks nobody but Discord', async () => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked += 1;
      response.end('secret');
    });
    const api = 'https://discord.com/api';
    const foreign = [
      origin,
      'http://cdn.discordapp.com/x',
      'https://cdn.discordapp.com.evil.example/x',
      'https://cdn.discordapp.com:8443/x',
      'https://discord.com/x',
      'file:///etc/passwd',
      'nothing',
    ];
    for (const url of foreign) {
      await expect(downloadFile(file(url), api, 100), url).rejects.toThrow('uploaded to Discord');
    }
    await expect(downloadFile(file(origin), 'http://127.0.0.1:1/api', 100)).rejects.toThrow('uploaded to Discord');
    expect(asked).toBe(0);
  });

  it('refuses what is too large by its word or in truth', async () => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked += 1;
      response.end(Buffer.alloc(3_000_001));
    });
    const get = (size: number) => downloadFile(file(origin, size), origin, 3_000_000);
    await expect(get(3_000_001)).rejects.toThrow('Expected a file of at most 3 MB; feeds.opml is larger.');
    expect(asked).toBe(0);
    await expect(get(10)).rejects.toThrow('Expected a file of at most 3 MB');
    const loud = { ...file(origin, 3_000_001), name: '*loud*.opml' };
    await expect(downloadFile(loud, origin, 3_000_000)).rejects.toThrow('MB; \\*loud\\*.opml is larger.');
  });

  it.each<[string, RequestListener]>([
    ['is gone', (_, response) => response.writeHead(404).end()],
    ['sends on elsewhere', (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end()],
    ['breaks off', (_, response) => response.destroy()],
  ])('says so when the file %s', async (_, listener) => {
    const origin = await serve(listener);
    await expect(downloadFile(file(origin), origin, 100)).rejects.toThrow('Discord did not hand over the file.');
  });
});
