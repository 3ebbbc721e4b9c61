import { expect } from 'vitest';
import type { View } from '../../src/views/view.ts';

/** Compares a view with the reviewed one in `goldens/`; `vitest -u` writes it anew, for review. */
export async function expectGolden(view: View, name: string): Promise<void> {
  await expect(`${JSON.stringify(view, null, 2)}\n`).toMatchFileSnapshot(`goldens/${name}.json`);
}
