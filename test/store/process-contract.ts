import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { runChild } from './children/run-child.ts';
import type { Story } from '../../src/domain/story/story.ts';

/** What a backend that several processes share has to do. `freshUrl` gives a STORE_URL with nothing in it. */
export function processContract(name: string, freshUrl: () => Promise<string>): void {
  describe(`several processes on ${name}`, () => {
    it('win each slot once when they race', { timeout: 60_000 }, async () => {
      const url = await freshUrl();
      const racers = [1, 2].map(() => runChild('claim-slots.ts', [url, '200']));
      await Promise.all(racers.map(({ lines }) => once(lines, 'line')));
      const results = Promise.all(racers.map(({ lines }) => once(lines, 'line')));
      for (const { child } of racers) child.stdin?.write('go\n');
      const [one = [], other = []] = (await results).map(([line]) => JSON.parse(String(line)) as number[]);
      expect(one.length + other.length).toBe(200);
      expect(new Set([...one, ...other]).size).toBe(200);
    });

    it('leave all of a save or nothing of it when killed in the middle', { timeout: 120_000 }, async () => {
      const url = await freshUrl();
      let next = 1;
      for (const killAfter of [1, 2, 3]) {
        const { child, lines } = runChild('save-forever.ts', [url, '300', String(next)]);
        let printed = 0;
        await new Promise<void>((resolve) => {
          lines.on('line', () => {
            printed += 1;
            // Just after a save was reported the next one is under way: saving is all that the child does.
            if (printed === killAfter) resolve();
          });
        });
        child.kill('SIGKILL');
        await once(child, 'exit');

        const stories = await loadAll(url);
        const revisions = new Set(stories.map(({ revision }) => revision));
        expect(revisions.size).toBe(1);
        const [revision = 0] = revisions;
        expect(revision).toBeGreaterThanOrEqual(next + killAfter - 1);
        expect(stories).toHaveLength(revision % 2 === 0 ? 300 : 301);
        next = revision + 1;
      }
    });
  });
}

async function loadAll(url: string): Promise<Story[]> {
  const store = await openStore(url);
  const stories: Story[] = [];
  for await (const story of store.loadStories()) stories.push(story);
  await store.close();
  return stories;
}
