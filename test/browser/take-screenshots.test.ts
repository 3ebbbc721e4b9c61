import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { takeScreenshots } from '../../src/playground/take-screenshots.ts';
import { openPlayground } from './open-playground.ts';

it('takes pictures of the story that a member asked for, at the sizes of a desk and a telephone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'screenshots-'));
  const playground = await openPlayground();
  try {
    const files = await takeScreenshots(playground.url, folder);
    const sizes = await Promise.all(files.map(async (file) => [basename(file), ...readSize(await readFile(file))]));
    expect(sizes).toEqual([
      ['commands.png', 1280, 800],
      ['story.png', 1280, 800],
      ['story-whole.png', 1280, 1500],
      ['story-telephone.png', 390, 844],
    ]);
  } finally {
    await playground.close();
    await rm(folder, { recursive: true });
  }
});

/** Width and height as a PNG's first chunk has them: RFC 2083, section 4.1.1. */
function readSize(png: Buffer): number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
