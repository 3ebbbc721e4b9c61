import { describe, expect, it } from 'vitest';
import { openStore, openTable } from '../../src/store/open-store.ts';
import type { Table } from '../../src/store/tables/table.ts';
import { exampleNow, makeSlot, makeStory } from '../store/example-documents.ts';
import { processContract } from '../store/process-contract.ts';
import { storeContract } from '../store/store-contract.ts';

interface Server {
  name: string;
  url: string | undefined;
  /** The variable that names the server. */
  variable: string;
  /** Cuts every connection to the server, as a restart would. */
  cutConnections: (url: string) => Promise<void>;
}

/** What a store on a server of its own has to do; skipped by name when there is no server. */
export function serverContract({ name, url = '', variable, cutConnections }: Server): void {
  if (url === '') {
    describe.skip(`the store on ${name} (skipped: ${variable} is not set)`, () => {
      it('needs a server', () => undefined);
    });
    return;
  }

  storeContract(name, async () => {
    const table = await emptyTable(url);
    return {
      connect: () => openTable(url, expectNoProblem),
      outlivesClose: true,
      dispose: () => table.close(),
    };
  });

  processContract(name, async () => {
    await (await emptyTable(url)).close();
    return url;
  });

  describe(`a broken connection to ${name}`, () => {
    it('is told, and mended by itself', async () => {
      await (await emptyTable(url)).close();
      const problems: Error[] = [];
      const store = await openStore(url, { onProblem: (problem) => problems.push(problem) });
      await store.saveStories([makeStory('s1')]);
      await cutConnections(url);
      const rejections: unknown[] = [];
      const read = () => store.getStory('s1').catch((error: unknown) => void rejections.push(error));
      await expect.poll(read, { timeout: 10_000 }).toBeDefined();
      expect(await store.claim(makeSlot('one'), exampleNow)).toBe(true);
      // Which of the two depends on whether the loss is noticed before the next call or by it.
      expect([...problems, ...rejections]).not.toEqual([]);
      await store.close();
    });
  });
}

async function emptyTable(url: string): Promise<Table> {
  const table = await openTable(url, expectNoProblem);
  await table.clear('');
  return table;
}

function expectNoProblem(problem: Error): void {
  throw problem;
}
